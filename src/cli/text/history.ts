import type { Lang } from '../../core/messages/catalogue';
import { cliWords } from '../../core/messages/cli/words';
import { fieldName, fieldValue } from '../../core/messages/fields';
import { japanTime } from '../../core/messages/time';
import type { FieldChange, Step } from '../../core/record/history';
import type { ListRecord } from '../../core/record/schema';

/** The life of a record for a person, the oldest step first. */
export function historyText(key: string, steps: readonly Step[], lang: Lang): string {
  const { cli } = cliWords(lang);
  const last = steps.at(-1)?.record;
  const lines = [
    cli['history-of']({ key, name: last ? nameOf(last) : '' }),
    ...steps.flatMap(({ kind, at, changes, record }) => [
      cli[sentenceOf(kind, record)]({ at: japanTime(at), ...from(record) }),
      ...changes.map((change) => changeLine(change)),
    ]),
  ];
  return `${lines.join('\n')}\n`;

  function changeLine({ field, before, after }: FieldChange): string {
    const name = fieldName(field, lang);
    // Lists and objects are for programs; that they changed is what a person can use.
    if (isNested(before) || isNested(after)) return cli['history-nested']({ name });
    return cli['history-change']({ name, before: shown(field, before), after: shown(field, after) });
  }

  function shown(field: string, value: unknown): string {
    const isThere = (typeof value === 'string' && value !== '') || typeof value === 'number';
    return isThere ? fieldValue(field, value, lang) : cli['history-nothing']({});
  }
}

/** A sheet is withdrawn by somebody, an indicator by a sheet without it. */
function sentenceOf(kind: Step['kind'], record: ListRecord) {
  return kind === 'withdrawn' && record.kind === 'sheet' ? 'history-sheet-withdrawn' : (`history-${kind}` as const);
}

function from({ pushedBy, file, sheet }: ListRecord) {
  return { by: pushedBy ?? '', file, sheet };
}

function nameOf(record: ListRecord): string {
  return (record.kind === 'indicator' ? record.name : (record.section ?? record.department)) ?? '';
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
