import { catalogue } from '../../core/messages/catalogue';
import { fieldName, fieldValue } from '../../core/messages/fields';

/** One column of a list on SharePoint. */
export interface ColumnDefinition {
  /** Its internal name: ASCII, never changed. Requests and programs go by it. */
  readonly name: string;
  readonly kind: 'text' | 'note' | 'number' | 'choice' | 'dateTime';
  /** What people see; may be changed in the list. */
  readonly displayName: string;
  /** The field of the record that it shows to people, `counts.errors` within one; none for what is the program's own. */
  readonly shows?: string;
  readonly indexed?: true;
  readonly unique?: true;
  /** Of a choice: what people choose from (any other text may stand there, too). `scale`: the words of the policy's scale. */
  readonly choices?: readonly string[] | 'scale';
}

/** One of the two lists. */
export interface ListDefinition {
  /** The last part of its address, ASCII: programs go by it. */
  readonly name: 'MokuhyoSheets' | 'MokuhyoIndicators';
  readonly displayName: string;
  readonly columns: readonly ColumnDefinition[];
}

const { words } = catalogue('ja');

const shown =
  (kind: ColumnDefinition['kind'], more: Pick<ColumnDefinition, 'indexed' | 'choices'> = {}) =>
  (name: string, field: string): ColumnDefinition => ({
    name,
    kind,
    displayName: fieldName(field, 'ja'),
    shows: field,
    ...more,
  });

const text = shown('text');
const note = shown('note');
const number = shown('number');
const time = shown('dateTime');
const choice = (choices: readonly string[] | 'scale') => shown('choice', { choices });

/**
 * What programs go by. `MkKey` and `MkSectionKey` are hashes in ASCII: SharePoint compares texts without regard to case, of
 * some characters not at all, and would take two keys for one. `MkBody` is the record; all that people see is a copy of it.
 */
const OWN: readonly ColumnDefinition[] = [
  { name: 'MkKey', kind: 'text', displayName: 'Mokuhyo: 記録', indexed: true, unique: true },
  { name: 'MkSectionKey', kind: 'text', displayName: 'Mokuhyo: 組織', indexed: true },
  { name: 'MkHash', kind: 'text', displayName: 'Mokuhyo: 照合' },
  { name: 'MkSubmission', kind: 'text', displayName: 'Mokuhyo: 提出' },
  { name: 'MkBody', kind: 'note', displayName: 'Mokuhyo: 本文' },
];

/** Which indicators the sheet consists of, in which versions. */
const MANIFEST: ColumnDefinition = { name: 'MkManifest', kind: 'note', displayName: 'Mokuhyo: 一覧' };

const BELONGING: readonly ColumnDefinition[] = [
  shown('number', { indexed: true })('MkYear', 'year'),
  text('MkFiscalYear', 'fiscalYear'),
  shown('text', { indexed: true })('MkDepartment', 'department'),
  text('MkSection', 'section'),
  text('MkLayout', 'layout'),
  choice(Object.values(words.phase))('MkPhase', 'phase'),
];

const PROVENANCE: readonly ColumnDefinition[] = [
  text('MkFile', 'file'),
  text('MkWorksheet', 'sheet'),
  text('MkCell', 'cell'),
  text('MkPushedBy', 'pushedBy'),
  time('MkPushedAt', 'pushedAt'),
  text('MkRuleSet', 'ruleSet'),
  time('MkWithdrawnAt', 'withdrawnAt'),
  text('MkRecordKey', 'key'),
];

/** One item a sheet. `Title`, which every list has, holds the section's name. */
export const SHEETS: ListDefinition = {
  name: 'MokuhyoSheets',
  displayName: '組織目標管理シート（Mokuhyo）',
  columns: [
    ...OWN,
    MANIFEST,
    ...BELONGING,
    text('MkPhone', 'phone'),
    text('MkCreatedOn', 'createdOn'),
    text('MkRevisedOn', 'revisedOn'),
    text('MkEvaluatedOn', 'evaluatedOn'),
    note('MkPurpose', 'purpose'),
    note('MkPolicyIndicators', 'policyIndicators'),
    note('MkPlan', 'plan'),
    note('MkOutcome', 'outcome'),
    note('MkGoals', 'goals'),
    number('MkGoalCount', 'counts.goals'),
    number('MkIndicatorCount', 'counts.indicators'),
    number('MkEvaluationCount', 'counts.evaluations'),
    number('MkErrorCount', 'counts.errors'),
    number('MkWarningCount', 'counts.warnings'),
    note('MkWaiver', 'waiver'),
    ...PROVENANCE,
  ],
};

/** One item an indicator. `Title` holds its name. */
export const INDICATORS: ListDefinition = {
  name: 'MokuhyoIndicators',
  displayName: '組織目標の指標（Mokuhyo）',
  columns: [
    ...OWN,
    ...BELONGING,
    text('MkGoalNo', 'goalNo'),
    note('MkGoal', 'goal'),
    text('MkParentGoalNo', 'parentGoalNo'),
    number('MkIndicatorNo', 'indicatorNo'),
    text('MkSeriesId', 'seriesId'),
    note('MkName', 'name'),
    note('MkInitiatives', 'initiatives'),
    note('MkHistory', 'history'),
    note('MkTarget', 'target'),
    number('MkTargetNumber', 'targetNumber'),
    text('MkTargetUnit', 'targetUnit'),
    note('MkResult', 'result'),
    number('MkResultNumber', 'resultNumber'),
    text('MkResultUnit', 'resultUnit'),
    note('MkNote', 'note'),
    note('MkStatus', 'status'),
    note('MkPlanPosition', 'planPosition'),
    note('MkInitiative', 'initiative'),
    note('MkSummary', 'summary'),
    note('MkDirection', 'direction'),
    choice('scale')('MkEvaluation', 'evaluation'),
    choice('scale')('MkProposed', 'proposed'),
    choice(Object.values(words.certainty))('MkCertainty', 'certainty'),
    choice(Object.values(words.verdict))('MkVerdict', 'verdict'),
    choice(Object.values(words.better))('MkBetter', 'better'),
    choice(['policy', 'person'].map((value) => fieldValue('decidedBy', value, 'ja')))('MkDecidedBy', 'decidedBy'),
    note('MkReason', 'reason'),
    ...PROVENANCE,
  ],
};

export const LISTS: readonly ListDefinition[] = [SHEETS, INDICATORS];
