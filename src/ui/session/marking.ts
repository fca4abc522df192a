import { placesToMark } from './checking';
import { busyWith, type Room } from './room';
import { keepSettings } from './settings';

/** Marks the cells of the findings, now and after each 点検, or takes every mark away. */
export async function setMarks(room: Room, marks: boolean): Promise<void> {
  await busyWith(room, { kind: 'writing' }, async () => {
    const { checked } = room.state();
    const { marked, refused } = await room.ports.host.mark(marks && checked ? placesToMark(checked.workbook) : []);
    keepSettings(room, { marks });
    room.set({ status: marks ? { kind: 'marked', marked, refused } : { kind: 'unmarked' } });
  });
}
