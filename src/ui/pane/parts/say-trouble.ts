import { isSharePoint } from '../../../core/address';
import type { ErrorCode, MokuhyoError } from '../../../core/errors';
import { catalogue, type Lang } from '../../../core/messages/catalogue';
import { shellWords } from '../../../core/messages/pane/shell';
import type { Sentence } from '../../../core/messages/pane/words';
import { sayError } from '../../../core/messages/say-error';
import { originOf } from '../../session/origin';
import { dateAndTimeOf } from '../format';
import { listName } from './list-name';

/** What stops a person, said for the pane: of a list's troubles the catalogue speaks to the command line. */
export function sayTrouble(error: MokuhyoError, lang: Lang): string {
  const { code, params } = error;
  const { trouble, refused, microsoft } = shellWords[lang];
  const url = String(params.url);
  const host = hostOf(url);
  if (isOfMicrosoft(code, url) && isSaid(code, microsoft)) return microsoft[code]({ ...params, site: host });
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

/** Graph's own address stands in errors where the site's is not known. */
const GRAPH = /^https:\/\/graph\.microsoft\.com(?:[/:]|$)/;

/** Codes that only Microsoft Lists has need no address. */
function isOfMicrosoft(code: ErrorCode, url: string): boolean {
  return isSharePoint(url) || GRAPH.test(url) || !['list-unreachable', 'list-unauthorised'].includes(code);
}

function isSaid<Known extends string>(code: string, words: Readonly<Record<Known, Sentence>>): code is Known {
  return Object.hasOwn(words, code);
}

function hostOf(url: string): string {
  if (GRAPH.test(url)) return 'Microsoft 365';
  return originOf(url) !== null ? listName(url).host : url;
}

/** Why the list refused, in words where there are some. */
function refusal(code: string, lang: Lang): string {
  const { refusals } = catalogue(lang);
  return (Object.hasOwn(refusals, code) && refusals[code]) || code;
}
