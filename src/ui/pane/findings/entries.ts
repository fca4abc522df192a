import { groupedBy } from '../../../core/grouped-by';
import { catalogue, type Lang } from '../../../core/messages/catalogue';
import { findingsWords } from '../../../core/messages/pane/findings';
import { ruleNames } from '../../../core/messages/pane/rules';
import { sayFinding } from '../../../core/messages/say';
import { indicatorsOf } from '../../../core/sheet/indicators';
import type { GoalSheet } from '../../../core/sheet/model';
import { fold } from '../../../core/sheet/text';
import type { Finding } from '../../../core/validate/rule';
import { numberOf } from '../../../core/validate/rules';
import { findingKey, type LocatedFinding } from '../../session/mending';
import { isMended, locatedFindings } from '../../session/open-findings';
import type { Checked, State } from '../../session/state';
import { nameInOneLine } from '../parts/one-line';

/** A finding as a person reads it. */
export interface Entry {
  readonly located: LocatedFinding;
  readonly finding: Finding;
  /** Null for one of the file as a whole. */
  readonly sheet: string | null;
  /** By which the session knows whether it is mended. */
  readonly key: string;
  /** What is wrong; the indicator's name stands beside, so the sentence does without it. */
  readonly message: string;
  /** What equal findings share: `message` without what differs from place to place. */
  readonly gist: string;
  readonly advice: string;
  /** What this place says beyond the gist: 「案：達成」. */
  readonly note: string;
  /** Whole names of the indicators that the cell belongs to; empty for a cell of the head. */
  readonly indicator: string;
  /** 点検番号. */
  readonly number: string;
  /** Everything that a search looks through, folded. */
  readonly haystack: string;
}

/** Every finding of a checked workbook: of the file, then in the order of the workbook. */
export function entriesOf(checked: Checked, lang: Lang): readonly Entry[] {
  const names = new Map(checked.workbook.sheets.map(({ sheet }) => [sheet.sheet, namesByCell(sheet, lang)]));
  return locatedFindings({ checked }).map((located) => entryOf(located, names.get(located.sheet ?? ''), lang));
}

function entryOf(located: LocatedFinding, names: ReadonlyMap<string, string> | undefined, lang: Lang): Entry {
  const { finding, sheet } = located;
  const words = findingsWords[lang];
  const indicator = names?.get(finding.cell ?? '') ?? '';
  const said = sayFinding(finding, lang);
  const message = indicator === '' ? said.message : sayFinding(nameless(finding), lang).message;
  const number = numberOf(finding.rule);
  const { severity, beta } = catalogue(lang).words;
  const searched = [
    said.message,
    said.advice,
    sheet ?? words.list.wholeFile,
    finding.cell ?? '',
    indicator,
    number,
    ruleNames[lang][finding.rule] ?? '',
    severity[finding.severity],
    finding.beta ? beta : '',
  ];
  return {
    located,
    finding,
    sheet,
    key: findingKey(located),
    message,
    gist: isEmptyEvaluation(finding) ? sayFinding(unproposed(finding), lang).message : message,
    advice: said.advice,
    note: isEmptyEvaluation(finding) && finding.params.proposed ? words.list.proposal(finding.params) : '',
    indicator,
    number,
    haystack: searched.map(searchable).join('\n'),
  };
}

/** Those that are not mended. */
export function leftOf(entries: readonly Entry[], state: Pick<State, 'mended'>): readonly Entry[] {
  return entries.filter(({ key }) => !isMended(state, key));
}

/** Text for searching: width, case and spaces make no difference. */
export function searchable(text: string): string {
  return fold(text).toLowerCase();
}

/** 評価が空欄です: what the tab 評価（案） is for. */
export function isEmptyEvaluation({ rule }: Finding): boolean {
  return rule === 'evaluation-missing';
}

/** Most sentences begin with the indicator's name where they stand alone; in that of a hidden row it is the point. */
function nameless(finding: Finding): Finding {
  return finding.rule === 'hidden-indicator' ? finding : { ...finding, params: { ...finding.params, name: '' } };
}

function unproposed(finding: Finding): Finding {
  return { ...finding, params: { ...finding.params, variant: 'open' } };
}

/** The indicators of each cell; one 評価 often judges several. */
function namesByCell(sheet: GoalSheet, lang: Lang): ReadonlyMap<string, string> {
  const named = indicatorsOf(sheet).flatMap(({ name, cells }) => {
    const whole = nameInOneLine(name);
    return whole === '' ? [] : Object.values(cells).flatMap((cell) => (cell === null ? [] : { cell, whole }));
  });
  const { indicators } = findingsWords[lang].list;
  return new Map(
    [...groupedBy(named, ({ cell }) => cell)].map(([cell, all]) => [
      cell,
      indicators({ name: all[0].whole, more: all.length - 1 }),
    ]),
  );
}
