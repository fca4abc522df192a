/** A cell's text in one line: its lines one after the other, bullets left out. */
export function inOneLine(text: string | null): string {
  return linesOf(text).join('・').replace(BEFORE_REMARK, '');
}

/** A name in one line. Only where its lines are a list they are told apart; any other was broken to fit its cell. */
export function nameInOneLine(name: string | null): string {
  const isList = /^\s*[・･]|[)）]\s*\n/m.test(name ?? '');
  return isList ? inOneLine(name) : linesOf(name).join('');
}

const BEFORE_REMARK = /・(?=[（(〔【※])/g;

function linesOf(text: string | null): readonly string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim().replace(/^[・･]\s*/, ''));
  return lines.filter(Boolean);
}
