import type { SentSheet } from '../../../app/push/send';
import type { MokuhyoError } from '../../../core/errors';
import type { Lang } from '../../../core/messages/catalogue';
import { type SubmitWords, submitWords } from '../../../core/messages/pane/submit';
import { nameOfFile } from '../../../core/sheet/file-name';
import { indicatorsOf } from '../../../core/sheet/indicators';
import type { OtherWorkbook } from '../../../list/port';
import { needsLook } from '../../session/look-again';
import type { SubmissionState } from '../../session/state';
import { dateAndTimeOf } from '../format';
import { listName } from '../parts/list-name';
import { sayTrouble } from '../parts/say-trouble';
import { changeRows, countsOf, type SheetChanges } from './changes';
import { type Held, heldOf } from './held';
import { sayHeld } from './held-words';
import { sayCounts, sayRecord } from './say-changes';

/** What became of a submission, sorted as people ask for it. */
export interface Summary {
  readonly received: readonly Received[];
  readonly left: readonly Left[];
  readonly held: readonly Held[];
}

export interface Received extends SheetChanges {
  readonly sheet: string;
  /** The chief who let it pass. */
  readonly passedBy: string | null;
  /** The other workbook whose place it took. */
  readonly replaced: OtherWorkbook | null;
}

/** A sheet that was to arrive and did not; `refused` where the list took others and not this one as it was. */
export interface Left {
  readonly sheet: string;
  readonly indicators: number;
  readonly refused: MokuhyoError | null;
}

export function summaryOf({ outcome, held, replaced }: Pick<Sent, 'outcome' | 'held' | 'replaced'>): Summary {
  return {
    received: outcome.sheets.flatMap((sheet) => receivedOf(sheet, replaced)),
    left: outcome.sheets.flatMap(leftOf),
    held: held.map(heldOf),
  };
}

function receivedOf({ planned: { submission }, outcome }: SentSheet, replaced: Sent['replaced']): readonly Received[] {
  if (outcome.kind !== 'sent') return [];
  const { key, sheet, waiver } = submission.sheet;
  const { changes } = outcome.receipt;
  return [{ sheet, passedBy: waiver?.by ?? null, replaced: replaced.get(key) ?? null, submission, changes }];
}

function leftOf({ planned: { checked }, outcome }: SentSheet): readonly Left[] {
  if (outcome.kind === 'sent') return [];
  const isOwn = outcome.kind === 'failed' && (outcome.error.code === 'list-refused' || needsLook(outcome.error.code));
  const { sheet } = checked;
  return [{ sheet: sheet.sheet, indicators: indicatorsOf(sheet).length, refused: isOwn ? outcome.error : null }];
}

export function indicatorsOfAll(sheets: readonly Received[]): number {
  return sheets.reduce((sum, { submission }) => sum + submission.indicators.length, 0);
}

export type Sent = Extract<SubmissionState, { kind: 'sent' }>;

/** Whose receipt it is: as it was sent, whatever is set by now. */
export interface ReceiptHead {
  readonly file: string;
  readonly list: string;
  readonly person: string | null;
  readonly ruleSet: string;
  readonly at: Date;
}

export function headOf({ outcome, list, at }: Sent): ReceiptHead {
  const first = outcome.sheets[0]?.planned.submission.sheet;
  return { file: first?.file ?? '', list, person: first?.pushedBy ?? null, ruleSet: first?.ruleSet ?? '', at };
}

/** The receipt in words: everything, record by record. */
export interface Receipt {
  readonly title: string;
  readonly lang: Lang;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly columns: Readonly<Record<'kind' | 'record', string>>;
  readonly sections: readonly {
    readonly name: string;
    readonly counts: string;
    readonly rows: readonly { readonly kind: string; readonly record: string }[];
  }[];
  /** What did not arrive, and why. */
  readonly notes: readonly string[];
}

export function receiptOf({ received, left, held }: Summary, head: ReceiptHead, lang: Lang): Receipt {
  const words = submitWords[lang];
  const amount = words.amount({ sheets: received.length, indicators: indicatorsOfAll(received) });
  return {
    title: words.receipt.title({ file: nameOfFile(head.file) }),
    lang,
    facts: [
      { name: words.receipt.receivedAt, value: dateAndTimeOf(head.at, lang) },
      { name: words.facts.list, value: listName(head.list).host },
      {
        name: words.receipt.results,
        value: words.beside({ thing: amount, said: sayCounts(countsOf(received), words) }),
      },
      { name: words.facts.policy, value: head.ruleSet },
      ...(head.person ? [{ name: words.facts.person, value: head.person }] : []),
    ],
    columns: words.receipt.columns,
    sections: received.map((sheet) => ({
      name: sheet.sheet,
      counts: countsText(sheet, words),
      rows: changeRows(sheet).map((row) => ({ kind: words.kinds[row.kind], record: sayRecord(row, words) })),
    })),
    notes: notArrived({ left, held }, lang),
  };
}

/** 「新規 1　課長確認済（佐藤）」 */
function countsText(sheet: Received, words: SubmitWords): string {
  return [sayCounts(countsOf([sheet]), words), ...remarksOn(sheet, words)].reduce((thing, said) =>
    words.beside({ thing, said }),
  );
}

/** What was out of the ordinary with a sheet that arrived. */
export function remarksOn({ passedBy, replaced }: Received, words: SubmitWords): readonly string[] {
  return [
    ...(passedBy === null ? [] : [words.chief.passed({ by: passedBy })]),
    ...(replaced === null ? [] : [words.others.replaced({ file: replaced.file })]),
  ];
}

function notArrived({ left, held }: Pick<Summary, 'left' | 'held'>, lang: Lang): readonly string[] {
  const words = submitWords[lang];
  const lines = [
    ...left.map(({ sheet, indicators, refused }) =>
      words.receipt.notSubmittedSheet({
        sheet,
        because: refused ? sayTrouble(refused, lang) : words.unsent.sheet({ indicators }),
      }),
    ),
    ...held.map((each) => words.receipt.notSubmittedSheet({ sheet: each.sheet, because: sayHeld(each, lang) })),
  ];
  if (lines.length === 0) return [];
  const indicators = [...left, ...held].reduce((sum, each) => sum + each.indicators, 0);
  return [words.receipt.notSubmitted({ sheets: lines.length, indicators }), ...lines];
}

/** To paste into a mail or a document. */
export function receiptText({ title, lang, facts, sections, notes }: Receipt): string {
  const { beside } = submitWords[lang];
  return [
    title,
    ...facts.map(({ name, value }) => beside({ thing: name, said: value })),
    ...sections.flatMap(({ name, counts, rows }) => [
      '',
      beside({ thing: name, said: counts }),
      ...rows.map(({ kind, record }) => `  ${beside({ thing: kind, said: record })}`),
    ]),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}
