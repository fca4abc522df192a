import type { MokuhyoError } from '../../../core/errors';
import { catalogue, type Lang } from '../../../core/messages/catalogue';
import { shellWords } from '../../../core/messages/pane/shell';
import { sayError } from '../../../core/messages/say-error';
import { originOf } from '../../session/origin';
import { dateAndTimeOf } from '../format';
import { listName } from './list-name';

/** What stops a person, said for the pane: of a list's troubles the catalogue speaks to the command line. */
export function sayTrouble(error: MokuhyoError, lang: Lang): string {
  const { code, params } = error;
  const { trouble, refused } = shellWords[lang];
  const host = hostOf(String(params.url));
  switch (code) {
    case 'list-unreachable':
    case 'list-unauthorised':
    case 'list-answer':
    case 'list-busy':
    case 'list-insecure':
    case 'list-changed':
      return trouble[code]({ host });
    case 'list-refused':
      if (params.code === 'forbidden' || params.code === 'storage-full') return refused[params.code]({ host });
      return trouble[code]({ host, because: refusal(String(params.code ?? ''), lang) });
    case 'other-workbook': {
      const when = dateAndTimeOf(new Date(String(params.pushedAt)), lang);
      return trouble[code]({ file: String(params.file), when, who: String(params.pushedBy ?? '') });
    }
    case 'policy-invalid':
      return trouble[code]({ from: hostOf(String(params.file)), detail: params.detail ?? '' });
    default:
      return sayError(error, lang);
  }
}

function hostOf(url: string): string {
  return originOf(url) !== null ? listName(url).host : url;
}

/** Why the list refused, in words where there are some. */
function refusal(code: string, lang: Lang): string {
  const { refusals } = catalogue(lang);
  return (Object.hasOwn(refusals, code) && refusals[code]) || code;
}
