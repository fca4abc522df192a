import type { WorkbookSummary } from '../../../app/gather/summary';

/** Holds what many sheets say alike once: a folder is full of copies, and what a sheet says is most of what is kept of it. */
export function sharedTexts(): (summary: WorkbookSummary) => WorkbookSummary {
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, text);
    return text;
  };
  return ({ sheets, others }) => ({
    others,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      indicatorsJson: once(sheet.indicatorsJson),
      findingsJson: once(sheet.findingsJson),
    })),
  });
}
