import type { Framed } from '../port';
import { firstFrom, placeKey, type SheetLook, type WorkbookLook } from './look/look';
import { readLook } from './look/read-look';

/** Which cells of each sheet have a line beside or under them: a form's, into which people write. */
export function readFrames(bytes: Uint8Array): ReadonlyMap<string, Framed> {
  const look = readLook(bytes);
  return new Map([...look.sheets].map(([name, sheet]) => [name, framedIn(look, sheet)]));
}

/** A line over a cell may be the last one of the row above; lines of whole rows and columns frame nothing. */
function framedIn({ looks }: WorkbookLook, { styled: { places, looks: own } }: SheetLook): Framed {
  return (row, column) => {
    const key = placeKey(row, column);
    const n = firstFrom(places.length, (at) => (places[at] as number) >= key);
    const borders = places[n] === key ? looks[own[n] as number]?.borders : undefined;
    return borders !== undefined && (borders.left ?? borders.right ?? borders.bottom) !== null;
  };
}
