import { conflictJson, fileJson, submissionsJson } from '../../app/consolidate/json';
import { fileStateOf, receiptSums } from '../../app/consolidate/receive';
import type { Told } from '../commands/consolidate';
import { printedJson } from './print';

/**
 * `{folder, output, dictionary, years, receipt: {files, sheets, indicators: {found, …}}, conflicts: [{key, sheets: [{file, sheet,
 * changed, fate}]}], submissions: {year, sections: [{department, section, state, file, sheet}]}, files: [{file, changed, state, error?}]}`.
 * Paths of files are those within the folder.
 */
export function consolidateJson({ folder, output, consolidation, submissions }: Told): string {
  return printedJson({
    folder,
    output: output.file,
    dictionary: output.dictionary,
    years: [...consolidation.years.keys()],
    receipt: receiptSums(consolidation),
    conflicts: consolidation.conflicts.map(conflictJson),
    submissions: submissionsJson(submissions),
    files: consolidation.files.map((file) => fileJson(file, fileStateOf(file))),
  });
}
