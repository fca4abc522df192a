import { END, OPEN, type XmlScanner } from './xml';

/** Calls `visit` at each element, however deep, within the sections of a part: `fonts` or `cellXfs` right below its root. */
export function eachInSections(scanner: XmlScanner, visit: (section: string) => void): void {
  let section = '';
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.depth === 2) section = scanner.name;
    else if (scanner.depth > 2) visit(section);
  }
}
