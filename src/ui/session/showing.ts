import { asMokuhyoError } from '../../core/errors';
import type { Place } from '../../host/port';
import { placesToMark } from './checking';
import { busyWith, type Room } from './room';
import { loadSettings, type Settings, saveSettings } from './settings';

/** 該当セルへ. Goes on beside other work: it only looks. */
export async function show(room: Room, place: Place): Promise<void> {
  try {
    const outcome = await room.ports.host.show(place);
    if (outcome.kind !== 'shown') room.set({ status: { kind: 'not-shown', place, outcome } });
  } catch (error) {
    room.set({ trouble: asMokuhyoError(error) });
  }
}

/** Marks the cells of the findings, now and after each 点検, or takes every mark away. */
export async function setMarks(room: Room, marks: boolean): Promise<void> {
  await busyWith(room, { kind: 'writing' }, async () => {
    const { checked } = room.state();
    const { marked, refused } = await room.ports.host.mark(marks && checked ? placesToMark(checked.workbook) : []);
    keepSettings(room, { marks });
    room.set({ status: marks ? { kind: 'marked', marked, refused } : { kind: 'unmarked' } });
  });
}

/** Changes settings, and keeps them beside what another pane set up meanwhile. */
export function keepSettings(room: Room, change: Partial<Settings>): void {
  const { ports, state } = room;
  const settings = { ...state().settings, ...change };
  const kept = state().keeps ? { ...loadSettings(ports.store, ports.defaults), ...change } : settings;
  const keeps = saveSettings(ports.store, kept, ports.defaults);
  room.set({ settings, keeps, lang: settings.lang ?? ports.lang });
}
