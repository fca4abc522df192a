import { asMokuhyoError } from '../../core/errors';
import type { Place } from '../../host/port';
import type { Room } from './room';

/** 該当セルへ. Goes on beside other work: it only looks. */
export async function show(room: Room, place: Place): Promise<void> {
  try {
    const outcome = await room.ports.host.show(place);
    if (outcome.kind !== 'shown') room.set({ status: { kind: 'not-shown', place, outcome } });
  } catch (error) {
    room.set({ trouble: asMokuhyoError(error) });
  }
}
