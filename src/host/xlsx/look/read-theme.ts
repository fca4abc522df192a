import { END, OPEN, XmlScanner } from '../xml';
import { hexColour, OFFICE_THEME } from './colours';

/** Where each colour of the theme's part stands among those that cells count. */
const PLACES = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].concat([
  'hlink',
  'folHlink',
]);

/** The colours of a theme part as cells count them. */
export function readTheme(xml: string): string[] {
  const scanner = new XmlScanner(xml);
  const colours = [...OFFICE_THEME];
  let place = -1;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.is('srgbClr') || scanner.is('sysClr')) {
      const colour = hexColour(scanner.attribute(scanner.is('sysClr') ? 'lastClr' : 'val') ?? '');
      if (place >= 0 && colour !== null) colours[place] = colour;
      place = -1;
    } else if (scanner.is('fontScheme')) {
      return colours;
    } else {
      place = PLACES.indexOf(scanner.name);
    }
  }
  return colours;
}
