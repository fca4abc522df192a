import base64 from '../../../../samples/goal-sheets.xlsx';

/** The workbook that comes with the page, by the name that it shall have. */
export function sampleFile(name: string): File {
  return new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name);
}
