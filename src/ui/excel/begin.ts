import type { Session } from '../session/session';

/** What a ribbon button asks of the pane: `taskpane.html?do=check`. */
export type Errand = 'check' | 'evaluations' | 'submit';

export function errandOf(search: string): Errand {
  const asked = new URLSearchParams(search).get('do');
  return asked === 'evaluations' || asked === 'submit' ? asked : 'check';
}

/** Every errand begins with a 点検; at the very first, the guide comes before and its button checks. */
export function begin(session: Session, errand: Errand): void {
  if (errand !== 'check') session.open(errand);
  if (session.state().guide) return;
  // The submit screen checks by itself before it compares.
  if (errand !== 'submit') void session.check();
}
