import { applySplices } from './splice';
import { CLOSE, END, OPEN, XmlScanner } from './xml';

/** Whether a cell of a worksheet has a formula. Elements of that name stand elsewhere, too, and in remarks. */
export function hasFormula(xml: string): boolean {
  // Most sheets have nothing that looks like one, and are not looked at tag by tag.
  if (!/<(?:[^\s<>/]+:)?f[\s/>]/.test(xml)) return false;
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.depth === 5 && scanner.is('f')) return true;
    if (scanner.depth === 2 && !scanner.is('sheetData')) scanner.skip();
  }
  return false;
}

/** What may stand before `calcPr` in a workbook part, from `sheets` on (CT_Workbook, ECMA-376 part 1, 18.2.27). */
const BEFORE_CALC = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** The workbook part asking Excel to calculate every formula when it opens the file. */
export function withFullCalculation(xml: string): string {
  const scanner = new XmlScanner(xml);
  let after = -1;
  let prefix = '';
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === OPEN && scanner.depth === 1) prefix = scanner.prefix;
    if (token === OPEN && scanner.depth === 2 && scanner.is('calcPr')) {
      if (scanner.flag('fullCalcOnLoad')) return xml;
      const n = scanner.find('fullCalcOnLoad');
      if (n >= 0) return applySplices(xml, [{ start: scanner.valueStart(n), end: scanner.valueEnd(n), text: '1' }]);
      return applySplices(xml, [{ start: scanner.nameEnd, end: scanner.nameEnd, text: ' fullCalcOnLoad="1"' }]);
    }
    const ends = token === CLOSE ? scanner.depth === 1 : scanner.depth === 2 && scanner.selfClosing;
    if (ends && BEFORE_CALC.some((name) => scanner.is(name))) after = scanner.end;
  }
  return after < 0
    ? xml
    : applySplices(xml, [{ start: after, end: after, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
