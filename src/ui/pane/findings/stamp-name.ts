import type { CheckedWorkbook } from '../../../app/check';

/** Whose stamp it is: the department that most sheets name, without 役所, in as many characters as a stamp holds. */
export function stampName({ sheets }: CheckedWorkbook): string {
  const times = new Map<string, number>();
  for (const { sheet } of sheets) {
    const name = sheet.head.department?.replace(/\s+/g, '').replace(/役[所場]$/, '') ?? '';
    if (name !== '') times.set(name, (times.get(name) ?? 0) + 1);
  }
  const [most = ''] = [...times].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return [...most].slice(0, MOST).join('');
}

const MOST = 4;
