import { MokuhyoError } from '../../core/errors';
import type { MicrosoftApp } from '../../core/settings/pane-defaults';
import type { Account, SignIn } from '../session/ports';
import { answerOf, type DialogAnswer, faultOf, toQuery } from './dialog-message';

/** As much of Office's dialogs as signing in takes; tests have one of their own. */
export type Dialogs = Pick<Office.UI, 'displayDialogAsync'>;

export interface DialogSettings {
  readonly app: MicrosoftApp;
  /** The address of the page that is shown: of the same origin as the pane, as Office demands. */
  readonly page: string;
  readonly dialogs: Dialogs;
  readonly clock: () => number;
  readonly uuid: () => string;
}

/** Milliseconds before its end at which a token is given no more. */
const MARGIN = 120_000;

/** Office's numbers: https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const CLOSED_BY_PERSON = 12006;
const NOT_ALLOWED = [12009, 12011];

/**
 * Signing in in a window of Office, for Excels that cannot do it themselves. The page in it gives the token over once; it is
 * kept in this page's memory until it ends, and then the person signs in again.
 */
export function signInInDialog({ app, page, dialogs, clock, uuid }: DialogSettings): SignIn {
  let kept: Extract<DialogAnswer, { kind: 'signed-in' }> | null = null;
  let giveUp = () => {};
  const valid = () => (kept && kept.expires - MARGIN > clock() ? kept : null);

  const ask = async (): Promise<Extract<DialogAnswer, { kind: 'signed-in' }>> => {
    const state = uuid();
    const dialog = await shown(dialogs, `${page}?${toQuery({ app, state })}`);
    try {
      const answer = await new Promise<DialogAnswer>((resolve, reject) => {
        giveUp = () => reject(new MokuhyoError('sign-in-cancelled'));
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
          const told = 'message' in said && isOfPage(said, page) ? answerOf(said.message, state) : null;
          if (told) resolve(told);
        });
        dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
          const code = 'error' in event ? event.error : 0;
          if (code === CLOSED_BY_PERSON) giveUp();
          else reject(new MokuhyoError('sign-in-failed', { reason: String(code) }));
        });
      });
      if (answer.kind === 'failed') throw faultOf(answer);
      return answer;
    } finally {
      giveUp = () => {};
      close(dialog);
    }
  };

  return {
    async who() {
      return valid()?.account ?? null;
    },
    async signIn(): Promise<Account> {
      kept = await ask();
      return kept.account;
    },
    giveUp: () => giveUp(),
    async signOut() {
      kept = null;
    },
    async token({ fresh = false } = {}) {
      const now = valid();
      if (fresh && now) kept = null;
      if (fresh || !now) throw new MokuhyoError('sign-in-needed');
      return now.token;
    },
  };
}

function shown(dialogs: Dialogs, address: string): Promise<Office.Dialog> {
  return new Promise((resolve, reject) => {
    dialogs.displayDialogAsync(address, { height: 60, width: 30 }, ({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else if (NOT_ALLOWED.includes(error.code)) reject(new MokuhyoError('sign-in-blocked'));
      else reject(new MokuhyoError('sign-in-failed', { reason: String(error.code) }));
    });
  });
}

/**
 * While the person signs in, the window shows pages of others. Where Office says who speaks, it must be our page; where it
 * does not (before DialogOrigin 1.1), it lets nobody speak but pages of the pane's own origin.
 */
function isOfPage(said: { readonly origin: string | undefined }, page: string): boolean {
  return said.origin === undefined || said.origin === new URL(page).origin;
}

/** One that the person closed is closed. */
function close(dialog: Office.Dialog): void {
  try {
    dialog.close();
  } catch {
    // Nothing is left to be done.
  }
}
