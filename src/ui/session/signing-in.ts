import { isSharePoint } from '../../core/address';
import { MokuhyoError } from '../../core/errors';
import type { MicrosoftApp } from '../../core/settings/pane-defaults';
import type { Waiting } from '../../list/port';
import type { Account, Address, SignIn } from './ports';
import { busyWith, type Room } from './room';
import { tokenFor } from './tokens';

/** By which app people sign in: the city's, else what a person was told to enter. */
export function appOf({ ports, state }: Room): MicrosoftApp | null {
  return ports.defaults.microsoft ?? state().settings.microsoft;
}

/** The address of the list that is set, with all that it takes to come in; null when none is. Throws `sign-in-unset`. */
export function addressOf(room: Room): Address | null {
  const { list } = room.state().settings;
  if (list === null) return null;
  if (isSharePoint(list)) return { url: list, signIn: signInOf(room), onWait: (waiting) => pause(room, waiting) };
  return { url: list, token: tokenFor(room.ports.store, list) };
}

function pause(room: Room, { because, milliseconds }: Waiting): void {
  room.set({ pause: { because, until: new Date(room.ports.clock().getTime() + milliseconds) } });
}

/** サインイン. Whether somebody is signed in now. */
export async function signIn(room: Room): Promise<boolean> {
  const done = await busyWith(room, { kind: 'signing-in' }, async () => {
    const account = await signInOf(room).signIn();
    room.set({ account: { kind: 'somebody', account }, status: { kind: 'signed-in', name: nameOf(account) } });
    return true;
  });
  return done === true;
}

export function giveUpSignIn(room: Room): void {
  if (room.state().busy?.kind === 'signing-in') signInOf(room).giveUp();
}

export async function signOut(room: Room): Promise<void> {
  await busyWith(room, { kind: 'signing-in' }, async () => {
    await signInOf(room).signOut();
    room.set({ account: { kind: 'nobody' }, status: { kind: 'signed-out' } });
  });
}

/** Finds out who is signed in. Opens nothing; that nobody can tell now is no trouble yet. */
export async function lookWhoIsSignedIn(room: Room): Promise<void> {
  if (room.ports.signIns === null || appOf(room) === null) return;
  try {
    const account = await signInOf(room).who();
    room.set({ account: account ? { kind: 'somebody', account } : { kind: 'nobody' } });
  } catch {
    // Whatever is wrong is met again, and said, when the button is pressed.
    room.set({ account: { kind: 'nobody' } });
  }
}

export function nameOf({ name, username }: Account): string {
  return name ?? username;
}

/** One for each app: it knows who is signed in. */
function signInOf(room: Room): SignIn {
  const app = appOf(room);
  if (app === null || room.ports.signIns === null) {
    throw new MokuhyoError('sign-in-unset', { url: room.state().settings.list ?? '' });
  }
  const { known } = room;
  if (known?.app.clientId === app.clientId && known.app.tenant === app.tenant) return known.signIn;
  const signIn = room.ports.signIns(app);
  room.known = { app, signIn };
  room.set({ account: { kind: 'unknown' } });
  return signIn;
}
