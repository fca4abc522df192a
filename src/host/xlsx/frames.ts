import type { Framed } from '../port';
import { lookAt, type SheetLook, type WorkbookLook } from './look/look';
import { readLook } from './look/read-look';

/** Which cells of each sheet have a line beside or under them: a form's, into which people write. */
export function readFrames(bytes: Uint8Array): ReadonlyMap<string, Framed> {
  const look = readLook(bytes);
  return new Map([...look.sheets].map(([name, sheet]) => [name, framedIn(look, sheet)]));
}

/** A line over a cell may be the last one of the row above. */
function framedIn({ looks }: WorkbookLook, sheet: SheetLook): Framed {
  return (row, column) => {
    const borders = looks[lookAt(sheet, row, column)]?.borders;
    return borders !== undefined && (borders.left ?? borders.right ?? borders.bottom) !== null;
  };
}
