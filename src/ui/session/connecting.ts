import { ruleSetOf } from '../../app/rule-set';
import { isSharePoint } from '../../core/address';
import { asMokuhyoError, MokuhyoError } from '../../core/errors';
import { DEFAULT_POLICY } from '../../core/policy/default';
import type { Policy } from '../../core/policy/schema';
import { canonical } from '../../core/record/canonical';
import { judgeAgain } from './checking';
import { parsed } from './json';
import { originOf } from './origin';
import type { SessionPorts } from './ports';
import { busyWith, type Room } from './room';
import { keepSettings } from './settings';
import { addressOf, lookWhoIsSignedIn } from './signing-in';
import type { KnownPolicy, State } from './state';
import { keepToken, originsWithToken } from './tokens';

/**
 * 提出先: keeps address and token (undefined: as it was), and tries them. An empty address means none. False when the list
 * did not answer as it should, or other work is under way.
 */
export async function connectTo(room: Room, address: string, token: string | null | undefined): Promise<boolean> {
  const { ports } = room;
  const isDone = await busyWith(room, { kind: 'comparing' }, async () => {
    const list = address.trim() === '' ? null : address.trim();
    if (list !== null && originOf(list) === null) {
      throw new MokuhyoError('usage', { problem: 'bad-address', option: '', value: list });
    }
    if (list !== room.state().settings.list) await turnTo(room, list);
    if (list !== null && token !== undefined) keepTokenFor(room, list, token);
    room.set({ trouble: null });
    await (list !== null && isSharePoint(list) ? tryOut(room) : learnPolicy(room));
    room.set({ status: list === null ? { kind: 'saved' } : { kind: 'connected', at: ports.clock() } });
    return true;
  });
  return isDone === true;
}

/** Microsoft Lists has no policy to ask for: it is asked for nothing, by which site, lists and right show. */
async function tryOut(room: Room): Promise<void> {
  const address = addressOf(room);
  const list = address && (await room.ports.lists?.connect(address));
  await list?.records({ kind: 'sheet', year: NO_YEAR });
  await lookWhoIsSignedIn(room);
}

const NO_YEAR = 0;

/** Another list has another policy, and what was compared with the one before says nothing about it. */
async function turnTo(room: Room, list: string | null): Promise<void> {
  keepSettings(room, { list });
  if (room.state().submission.kind === 'prepared') room.set({ submission: { kind: 'none' } });
  await adopt(room, (await policyAtStart(room.ports, list)).policy);
}

/** Keeps a token for the list that is set, or (null) forgets it. */
export function setToken(room: Room, token: string | null): void {
  const { list } = room.state().settings;
  if (list === null) return;
  keepTokenFor(room, list, token);
  room.set({ status: { kind: 'saved' } });
}

function keepTokenFor(room: Room, list: string, token: string | null): void {
  const { store } = room.ports;
  const keeps = keepToken(store, list, token);
  room.set({ keeps, tokens: originsWithToken(store) });
}

/** Asks the list for its policy where nobody shipped one; what the pane judges by may be from another day. */
export async function refreshPolicy(room: Room): Promise<void> {
  if (!shipped(room.ports)) await learnPolicy(room);
}

/**
 * Asks the list for its policy, and judges by it unless one was shipped with the pane. It is kept, so that a day without the
 * network is judged like the others. Throws what asking the list throws, and `policy-invalid`; then all stays as it was.
 */
async function learnPolicy(room: Room): Promise<void> {
  const { ports } = room;
  const { list } = room.state().settings;
  // Without an app nobody comes in, and whoever submits is told.
  if (list === null || ports.lists === null || isSharePoint(list)) return;
  const address = addressOf(room);
  const json = address && (await ports.lists.policyOf(address));
  if (shipped(ports)) return;
  const policy = await knownPolicy(ports, list, json);
  if (json === null) ports.store.remove(keyOf(list));
  else ports.store.set(keyOf(list), JSON.stringify(json));
  // Meanwhile a person may have turned to another list.
  if (room.state().settings.list === list) await adopt(room, policy);
}

/** As much of the ports as tells the policy. */
type PolicyPorts = Pick<SessionPorts, 'defaults' | 'store' | 'hash' | 'version'>;

/**
 * The policy that counts: the one shipped with the pane, else the list's (as it was kept, where it was not just asked for),
 * else the built-in one. Throws `MokuhyoError` `policy-invalid` for one that is none.
 */
async function knownPolicy(
  ports: PolicyPorts,
  list: string | null,
  ofList: unknown = list === null ? null : (parsed(ports.store.get(keyOf(list))) ?? null),
): Promise<KnownPolicy> {
  const { policy, source } = shipped(ports)
    ? { policy: await accepted(ports.defaults.policy, 'defaults.json'), source: 'shipped' as const }
    : ofList !== null
      ? { policy: await accepted(ofList, list ?? ''), source: 'list' as const }
      : { policy: DEFAULT_POLICY, source: 'built-in' as const };
  const digest = await ports.hash(canonical(policy));
  return { policy, source, ruleSet: ruleSetOf(ports.version, policy, () => digest) };
}

/** A policy that cannot be used must be seen, but must not keep anyone from checking by the built-in one. */
export async function policyAtStart(
  ports: PolicyPorts,
  list: string | null,
): Promise<Pick<State, 'policy' | 'trouble'>> {
  try {
    return { policy: await knownPolicy(ports, list), trouble: null };
  } catch (error) {
    const builtIn = await knownPolicy({ ...ports, defaults: {} }, null);
    return { policy: builtIn, trouble: asMokuhyoError(error) };
  }
}

function shipped({ defaults }: PolicyPorts): boolean {
  return defaults.policy !== undefined && defaults.policy !== null;
}

/** Most people judge by the built-in policy: what checks another one is loaded when there is one. */
async function accepted(json: unknown, file: string): Promise<Policy> {
  const { acceptPolicy } = await import('../../app/policy');
  const reading = acceptPolicy(json);
  if (reading.kind === 'invalid') throw new MokuhyoError('policy-invalid', { file, detail: reading.faults.join('; ') });
  return reading.policy;
}

async function adopt(room: Room, policy: KnownPolicy): Promise<void> {
  const { ruleSet, source } = room.state().policy;
  if (policy.ruleSet === ruleSet && policy.source === source) return;
  room.set({ policy });
  if (policy.ruleSet !== ruleSet) await judgeAgain(room);
}

function keyOf(list: string): string {
  return `policy/${originOf(list) ?? list}`;
}
