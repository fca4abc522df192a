import type { Lang } from '../../core/messages/catalogue';
import { serviceWords } from '../../core/messages/cli/service';
import { japanDay } from '../../core/messages/time';
import type { Grant } from '../../server/access/access';
import type { KeptToken } from '../../server/store/tokens';

/** A token that was just made: its text, or the file that has it. */
export interface ShownToken extends Grant {
  readonly id: string;
  readonly token: string | null;
  readonly file: string | null;
}

/** What to know about a new token. `unknown` are departments of which nothing was ever submitted. */
export function createdText(shown: ShownToken, unknown: readonly string[], lang: Lang): string {
  const { say } = serviceWords[lang];
  const lines = [say['token-created']({ name: shown.name, id: shown.id }), allows(shown, lang)];
  if (unknown.length > 0) lines.push(say['token-departments-new']({ departments: unknown.join('、') }));
  if (shown.token !== null) lines.push('', `  ${shown.token}`, '', say['token-once']({}));
  if (shown.file !== null) lines.push(say['token-saved']({ file: shown.file }));
  return `${lines.join('\n')}\n`;
}

export function tokensText(tokens: readonly KeptToken[], lang: Lang): string {
  const { say } = serviceWords[lang];
  if (tokens.length === 0) return `${say['token-list-empty']({})}\n`;
  const lines = tokens.flatMap((token) => [
    say['token-line']({
      name: token.name,
      id: token.id,
      revoked: token.revokedAt === null ? '' : day(token.revokedAt),
    }),
    `  ${allows(token, lang)}`,
    `  ${say['token-times']({ created: day(token.createdAt), used: token.lastUsedOn ?? '' })}`,
  ]);
  return `${lines.join('\n')}\n`;
}

function allows({ may, departments }: Grant, lang: Lang): string {
  const { say } = serviceWords[lang];
  return say['token-allows']({ may, departments: departments?.join('、') ?? '' });
}

/** As the day of the last use is kept. */
function day(time: string): string {
  return japanDay(new Date(time));
}
