import { type Draft, linksOf } from './draft';
import { decodeCellText } from './shared-strings';
import { END, OPEN, XmlScanner } from './xml';

/** One tab of a workbook. */
export interface Tab {
  readonly name: string;
  readonly sheetId: number;
  readonly linkId: string;
  /** Its part; null for a tab that has none. */
  readonly part: string | null;
  readonly isWorksheet: boolean;
}

/** Every tab, in their order, by which defined names count them. */
export function tabsOf(draft: Draft): readonly Tab[] {
  const workbook = draft.opened.parts.workbook.name;
  const links = new Map(linksOf(draft, workbook).map((link) => [link.id, link]));
  const scanner = new XmlScanner(draft.text(workbook) ?? '');
  const tabs: Tab[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || scanner.depth !== 3 || !scanner.is('sheet')) continue;
    const linkId = scanner.prefixedAttribute('id') ?? '';
    const link = links.get(linkId);
    tabs.push({
      name: decodeCellText(scanner.attribute('name') ?? ''),
      sheetId: Number(scanner.attribute('sheetId') ?? 0),
      linkId,
      part: link?.part ?? null,
      isWorksheet: link?.type === 'worksheet',
    });
  }
  return tabs;
}
