import type { Carried } from '../../app/carry';
import type { CheckedWorkbook, CheckProgress } from '../../app/check';
import type { FillPlan } from '../../app/fill';
import type { ForeseenSheet } from '../../app/push/foresee';
import type { PlannedSheet, PushPlan } from '../../app/push/plan';
import type { PushOutcome } from '../../app/push/send';
import type { Decisions } from '../../core/decisions/decisions';
import type { MokuhyoError } from '../../core/errors';
import type { Lang } from '../../core/messages/catalogue';
import type { Policy } from '../../core/policy/schema';
import type { Waiver } from '../../core/record/build';
import type { Phase } from '../../core/sheet/model';
import type { CellEdit, EditOutcome, NamedBytes, Place, Refusal, ShowOutcome } from '../../host/port';
import type { OtherWorkbook, Receipt, Waiting } from '../../list/port';
import type { LastSubmission, Undo, Unsent } from './notebook';
import type { Account } from './ports';
import type { Settings } from './settings';

/** 概要, 点検結果, 評価（案）, 提出, 設定. */
export const TABS = ['overview', 'findings', 'evaluations', 'submit', 'settings'] as const;
export type Tab = (typeof TABS)[number];

/** Everything that the pane shows. Never changed in place. */
export interface State {
  readonly tab: Tab;
  /** The sheet that the tab was opened for; its screen brings it into view and puts the focus there. */
  readonly atSheet: string | null;
  /** Whether the minute's guide is shown instead of the tabs. */
  readonly guide: boolean;
  readonly lang: Lang;
  readonly settings: Settings;
  readonly policy: KnownPolicy;
  /** The 時期 that the person chose; null: each sheet's own. */
  readonly phase: Phase | null;
  /** What the last 点検 found; stays readable while the next one runs. */
  readonly checked: Checked | null;
  readonly busy: Busy | null;
  /** Corrected cells since the last 点検, by `findingKey`. */
  readonly mended: ReadonlyMap<string, Mended>;
  /** The keys of the workbook's goal sheets, as the notebook has them. */
  readonly sheetKeys: readonly string[];
  readonly decisions: Decisions;
  /** Certain evaluations that the person unticked, by `evaluationId`. */
  readonly unticked: ReadonlySet<string>;
  readonly fill: FillState;
  /** Fillings that can be taken back, the latest last. */
  readonly undo: readonly Undo[];
  readonly submission: SubmissionState;
  readonly carry: CarryState;
  /** What the chief has typed so far: survives a look at another screen, and is kept nowhere. */
  readonly waiverDraft: Waiver;
  readonly unsent: Unsent | null;
  readonly lastSubmission: LastSubmission | null;
  /** What was done last, said politely. */
  readonly status: Status | null;
  /** What stops the person now, said at once. */
  readonly trouble: MokuhyoError | null;
  /** The origins that a token is kept for. The tokens themselves never leave the store. */
  readonly tokens: ReadonlySet<string>;
  /** Who is signed in to Microsoft Lists. */
  readonly account: SignedIn;
  /** The pause that the list makes; null while it makes none. */
  readonly pause: Pause | null;
  /** False when this browser keeps nothing: decisions are lost when the pane closes. */
  readonly keeps: boolean;
}

/** `unknown`: nobody looked yet. */
export type SignedIn =
  | { readonly kind: 'unknown' | 'nobody' }
  | { readonly kind: 'somebody'; readonly account: Account };

export interface Pause {
  readonly because: Waiting['because'];
  readonly until: Date;
}

export interface KnownPolicy {
  readonly policy: Policy;
  readonly source: 'built-in' | 'shipped' | 'list';
  readonly ruleSet: string;
}

export interface Checked {
  readonly workbook: CheckedWorkbook;
  readonly at: Date;
  /** Sheets that changed since; null among them is a change whose sheet nobody knows. */
  readonly changed: ReadonlySet<string | null>;
}

export type Busy =
  | { readonly kind: 'checking'; readonly progress: CheckProgress | null }
  | { readonly kind: 'writing' }
  | { readonly kind: 'comparing' }
  | { readonly kind: 'carrying' }
  | { readonly kind: 'signing-in' }
  | { readonly kind: 'sending' };

export type Mended =
  | { readonly kind: 'mended'; readonly edit: CellEdit }
  | { readonly kind: 'left'; readonly because: 'stale' | Refusal };

export type FillState =
  | { readonly kind: 'choosing' }
  /** Of `plannedFill`: what is shown follows what is decided. */
  | { readonly kind: 'preview' }
  | { readonly kind: 'written'; readonly done: FillPlan; readonly at: Date }
  | { readonly kind: 'taken-back'; readonly outcomes: readonly EditOutcome[]; readonly at: Date };

/** 前年度から作成. */
export type CarryState =
  | { readonly kind: 'closed' }
  /** What it is made of is being chosen: `form` null is the open workbook's own form. */
  | { readonly kind: 'choosing'; readonly form: NamedBytes | null }
  | { readonly kind: 'making'; readonly form: NamedBytes | null; readonly step: MakingStep }
  | Made
  | (Omit<Made, 'kind'> & { readonly kind: 'opening' })
  | (Omit<Made, 'kind'> & { readonly kind: 'opened' });

export type MakingStep =
  /** Taking the workbook from Excel: `total` is null until Excel says how much it is. */
  { readonly kind: 'reading'; readonly done: number; readonly total: number | null } | { readonly kind: 'making' };

/** Next year's workbook, shown before anything opens. */
export interface Made {
  readonly kind: 'made';
  readonly form: NamedBytes | null;
  /** What the open workbook is called. */
  readonly old: string;
  readonly carried: Carried;
  /** When the open workbook was read for it. */
  readonly at: Date;
  /** Whether the open workbook changed since: the new one is as it was then. */
  readonly isOld: boolean;
  /** Whether it has to be saved as a file: Excel opens none, or would not open this one. */
  readonly asFile: boolean;
}

export type SubmissionState =
  | { readonly kind: 'none' }
  | Prepared
  | { readonly kind: 'sending'; readonly plan: PushPlan; readonly progress: SendingProgress }
  | {
      readonly kind: 'sent';
      readonly outcome: PushOutcome;
      readonly held: PushPlan['held'];
      /** The chief's word that these sheets went with; holds for what is sent again, too. */
      readonly waiver: Waiver | null;
      /** By their keys, the sheets that went to take the place of another workbook's. */
      readonly replaced: ReadonlyMap<string, OtherWorkbook>;
      /** The address of the list; the one that is set may be another by now. */
      readonly list: string;
      readonly at: Date;
    };

export interface Prepared {
  readonly kind: 'prepared';
  readonly plan: PushPlan;
  /** What a chief's word would send; null when no sheet is held back for its 要修正. */
  readonly ifWaived: PushPlan | null;
  readonly foreseen: Foreseen;
  /** By their keys, the sheets that are to take the place of another workbook's: a person said so, of what is foreseen. */
  readonly replacing: ReadonlySet<string>;
  /** When the workbook was read for it. */
  readonly at: Date;
  /** What was no longer as it had been shown, for which reason nothing was sent. */
  readonly differs: 'workbook' | 'list' | null;
}

/** What sending would do, or why that is not known. */
export type Foreseen =
  | {
      readonly kind: 'known';
      /** Of the plan, and of what a chief's word would add. */
      readonly sheets: readonly ForeseenSheet[];
      /** What the list will not take. */
      readonly refused: readonly RefusedSheet[];
    }
  | { readonly kind: 'no-list' }
  | { readonly kind: 'unknown'; readonly error: MokuhyoError };

export interface RefusedSheet {
  readonly planned: PlannedSheet;
  readonly error: MokuhyoError;
}

export interface SendingProgress {
  readonly since: Date;
  readonly done: number;
  readonly total: number;
  /** By the name of the sheet; one that is not in it waits. */
  readonly sheets: ReadonlyMap<string, SheetProgress>;
  readonly cancelling: boolean;
}

export type SheetProgress =
  | { readonly kind: 'sending' | 'failed' }
  | { readonly kind: 'sent'; readonly receipt: Receipt };

export type Status =
  | { readonly kind: 'checked'; readonly errors: number; readonly warnings: number; readonly at: Date }
  | { readonly kind: 'changed'; readonly at: Date }
  | { readonly kind: 'mended'; readonly mended: number; readonly left: number }
  | { readonly kind: 'mend-taken-back' }
  | { readonly kind: 'written'; readonly written: number; readonly left: number; readonly at: Date }
  | { readonly kind: 'taken-back'; readonly restored: number; readonly left: number; readonly at: Date }
  | { readonly kind: 'not-shown'; readonly place: Place; readonly outcome: Exclude<ShowOutcome, { kind: 'shown' }> }
  | { readonly kind: 'marked'; readonly marked: number; readonly refused: readonly string[] }
  | { readonly kind: 'unmarked' }
  | { readonly kind: 'prepared'; readonly sheets: number; readonly held: number; readonly others: number }
  | { readonly kind: 'sending'; readonly done: number; readonly total: number }
  | { readonly kind: 'sent'; readonly sheets: number; readonly unsent: number }
  | { readonly kind: 'connected'; readonly at: Date }
  | { readonly kind: 'signed-in'; readonly name: string }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'next-made'; readonly unplaced: number; readonly reread: number }
  | { readonly kind: 'next-opened' }
  | { readonly kind: 'next-cancelled' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'copied' };
