import { MokuhyoError } from '../../core/errors';
import type { Correction } from '../../core/evaluate/correction';
import type { Evaluation } from '../../core/evaluate/evaluation';
import type { Waiver } from '../../core/record/build';
import type { PaneDefaults } from '../../core/settings/pane-defaults';
import type { GoalSheet, Indicator, Phase } from '../../core/sheet/model';
import type { NamedBytes, Place } from '../../host/port';
import { cancelMaking, chooseForm, closeCarry, noteChangeOfOld, openCarry } from './carry-choice';
import { check, choosePhase, noteChange } from './checking';
import { connectTo, policyAtStart, refreshPolicy, setToken } from './connecting';
import { choose, correct, forgetDecisions, tick } from './deciding';
import { backToChoosing, preview, takeFillBack, write } from './filling';
import { setMarks } from './marking';
import { type LocatedFinding, mend, takeMendBack } from './mending';
import { EMPTY_NOTEBOOK } from './notebook';
import type { SessionPorts } from './ports';
import { NO_DRAFT, type Room } from './room';
import { cancelSending, closeReceipt, replaceOther } from './sending';
import { keepSettings, loadSettings, type Settings } from './settings';
import { show } from './showing';
import { giveUpSignIn, lookWhoIsSignedIn, signIn, signOut } from './signing-in';
import type { State, Status, Tab } from './state';
import { originsWithToken } from './tokens';

/** What a person does in the pane. Each action shows its outcome in the state; none of them throws. */
export interface Session {
  readonly state: () => State;
  /** Calls back after every change; gives back how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens a tab, at a sheet if one is named. */
  readonly open: (tab: Tab, atSheet?: string) => void;
  readonly showGuide: (shown: boolean) => void;
  readonly dismissTrouble: () => void;
  /** For what a screen did by itself (copied, saved). */
  readonly say: (status: Status) => void;
  readonly check: () => Promise<void>;
  readonly choosePhase: (phase: Phase | null) => Promise<void>;
  readonly show: (place: Place) => Promise<void>;
  readonly mend: (findings: readonly LocatedFinding[]) => Promise<void>;
  readonly takeMendBack: (key: string) => Promise<void>;
  readonly tick: (sheet: GoalSheet, evaluation: Evaluation, ticked: boolean) => void;
  readonly choose: (
    sheet: GoalSheet,
    evaluation: Evaluation,
    choice: { readonly value: string; readonly reason: string | null } | null,
  ) => void;
  readonly correct: (sheet: GoalSheet, indicator: Indicator, correction: Correction | null) => Promise<void>;
  readonly forgetDecisions: () => Promise<void>;
  readonly preview: () => void;
  readonly backToChoosing: () => void;
  readonly write: () => Promise<void>;
  readonly takeFillBack: () => Promise<void>;
  readonly prepare: () => Promise<void>;
  readonly submit: (waiver: Waiver | null) => Promise<void>;
  /** もう一度送る: what is 未送信, after reading and checking anew. */
  readonly sendAgain: () => Promise<void>;
  /** このブックで置き換える: whether these sheets, by their keys, are to take the place of another workbook's. */
  readonly replaceOther: (keys: readonly string[], isReplacing: boolean) => void;
  readonly draftWaiver: (change: Partial<Waiver>) => void;
  readonly cancelSending: () => void;
  readonly closeReceipt: () => void;
  /** 前年度から作成: shows what it does. */
  readonly openCarry: () => void;
  readonly closeCarry: () => void;
  /** The form that the new workbook is to have; null for that of the open one. */
  readonly chooseForm: (form: NamedBytes | null) => void;
  /** Makes next year's workbook and shows what became of it. Nothing opens yet. */
  readonly makeNext: () => Promise<void>;
  readonly cancelMaking: () => void;
  /** Opens what was made as a new workbook. */
  readonly openNext: () => Promise<void>;
  /** Whether next year's workbook can be made here. */
  readonly carries: boolean;
  /** Whether it becomes a file, as people expect of a page of its own. */
  readonly carriesToFile: boolean;
  readonly keepSettings: (change: Partial<Settings>) => void;
  /** Whether the list answered as it should. */
  readonly connectTo: (address: string, token: string | null | undefined) => Promise<boolean>;
  /** Keeps a token for the list that is set, or (null) forgets it. */
  readonly setToken: (token: string | null) => void;
  /** Opens the window in which a person signs in to Microsoft 365. Whether somebody is signed in now. */
  readonly signIn: () => Promise<boolean>;
  readonly giveUpSignIn: () => void;
  readonly signOut: () => Promise<void>;
  /** Finds out who is signed in, without any window. */
  readonly lookWhoIsSignedIn: () => Promise<void>;
  readonly setMarks: (marks: boolean) => Promise<void>;
  /** Whether marks are saved with the workbook. */
  readonly marksStay: boolean;
  /** False where nothing can be sent from. */
  readonly sends: boolean;
  /** What the administrator shipped with the pane. */
  readonly shipped: PaneDefaults;
  readonly version: string;
  /** What the pane's clock says. */
  readonly now: () => Date;
  /** Stops listening to the workbook. */
  readonly close: () => void;
}

/**
 * Opens the pane's work on one workbook. Nothing is read or asked for until an action does so. `trouble` is what went
 * wrong before.
 */
export async function startSession(ports: SessionPorts, trouble: MokuhyoError | null = null): Promise<Session> {
  const settings = loadSettings(ports.store, ports.defaults);
  const known = await policyAtStart(ports, settings.list);
  const begin: State = {
    ...EMPTY_NOTEBOOK,
    tab: 'overview',
    atSheet: null,
    guide: !settings.guideSeen,
    lang: settings.lang ?? ports.lang,
    settings,
    policy: known.policy,
    trouble: trouble ?? known.trouble,
    checked: null,
    busy: null,
    mended: new Map(),
    unticked: new Set(),
    fill: { kind: 'choosing' },
    submission: { kind: 'none' },
    carry: { kind: 'closed' },
    waiverDraft: NO_DRAFT,
    status: null,
    tokens: originsWithToken(ports.store),
    account: { kind: 'unknown' },
    pause: null,
    keeps: true,
  };
  const { state, set, subscribe } = store(begin);
  const room: Room = {
    ports,
    state,
    set,
    workbook: null,
    changed: new Set(),
    kept: null,
    cancel: { aborted: false },
    stopMaking: null,
    known: null,
  };
  const noted = (sheet: string | null) => {
    noteChange(room, sheet);
    noteChangeOfOld(room);
  };
  const unwatch = await ports.host.onChange(({ sheet }) => noted(sheet)).catch(() => () => {});
  // Without the network, what was learnt before counts; a policy that cannot be used must be seen.
  refreshPolicy(room).catch((error: unknown) => {
    if (error instanceof MokuhyoError && error.code === 'policy-invalid') set({ trouble: error });
  });
  /** What sends or makes workbooks is loaded when somebody asks for it; a pane whose server is gone says so. */
  const later = async <Part>(load: () => Promise<Part>, work: (part: Part) => Promise<void>): Promise<void> => {
    try {
      await work(await load());
    } catch (error) {
      set({ trouble: new MokuhyoError('part-missing', {}, { cause: error }) });
    }
  };
  const submitting = (work: (part: typeof import('./submitting')) => Promise<void>) =>
    later(() => import('./submitting'), work);
  const carrying = (work: (part: typeof import('./carrying')) => Promise<void>) =>
    later(() => import('./carrying'), work);
  return {
    state,
    subscribe,
    open: (tab, atSheet) => set({ tab, atSheet: atSheet ?? null }),
    showGuide: (guide) => {
      set({ guide });
      if (!guide) keepSettings(room, { guideSeen: true });
    },
    dismissTrouble: () => set({ trouble: null }),
    say: (status) => set({ status }),
    check: () => check(room),
    choosePhase: (phase) => choosePhase(room, phase),
    show: (place) => show(room, place),
    mend: (findings) => mend(room, findings),
    takeMendBack: (key) => takeMendBack(room, key),
    tick: (sheet, evaluation, ticked) => tick(room, sheet, evaluation, ticked),
    choose: (sheet, evaluation, choice) => choose(room, sheet, evaluation, choice),
    correct: (sheet, indicator, correction) => correct(room, sheet, indicator, correction),
    forgetDecisions: () => forgetDecisions(room),
    preview: () => preview(room),
    backToChoosing: () => backToChoosing(room),
    write: () => write(room),
    takeFillBack: () => takeFillBack(room),
    prepare: () => submitting(({ prepare }) => prepare(room)),
    submit: (waiver) => submitting(({ submit }) => submit(room, waiver)),
    sendAgain: () => submitting(({ sendAgain }) => sendAgain(room)),
    replaceOther: (keys, isReplacing) => replaceOther(room, keys, isReplacing),
    draftWaiver: (change) => set({ waiverDraft: { ...state().waiverDraft, ...change } }),
    cancelSending: () => cancelSending(room),
    closeReceipt: () => closeReceipt(room),
    openCarry: () => openCarry(room),
    closeCarry: () => closeCarry(room),
    chooseForm: (form) => chooseForm(room, form),
    makeNext: () => carrying(({ makeNext }) => makeNext(room)),
    cancelMaking: () => cancelMaking(room),
    openNext: () => carrying(({ openNext }) => openNext(room)),
    carries: ports.nextYear !== null,
    carriesToFile: ports.nextYear?.toFile === true,
    keepSettings: (change) => keepSettings(room, change),
    connectTo: (address, token) => connectTo(room, address, token),
    setToken: (token) => setToken(room, token),
    signIn: () => signIn(room),
    giveUpSignIn: () => giveUpSignIn(room),
    signOut: () => signOut(room),
    lookWhoIsSignedIn: () => lookWhoIsSignedIn(room),
    setMarks: (marks) => setMarks(room, marks),
    marksStay: ports.host.marksStay,
    sends: ports.lists !== null,
    shipped: ports.defaults,
    version: ports.version,
    now: ports.clock,
    close: unwatch,
  };
}

/** The smallest store that React can read: one value, replaced whole. */
function store(begin: State) {
  let current = begin;
  const listeners = new Set<() => void>();
  return {
    state: () => current,
    set: (change: Partial<State>) => {
      current = { ...current, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
