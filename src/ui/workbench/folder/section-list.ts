import { type ListedSection, readSections } from '../../../app/consolidate/sections';
import { MokuhyoError } from '../../../core/errors';
import type { Aliases } from '../../../core/policy/schema';
import { csvText } from '../../../host/csv-text';
import { fileFault } from './task';

/** 課の名簿, as a person gave it. */
export interface SectionList {
  readonly file: File;
  readonly sections: readonly ListedSection[];
}

/** No list of sections is larger, in bytes. */
const MOST = 10_000_000;

/** Reads a list of sections. Throws `MokuhyoError`: sections-invalid, too-large, or why the file cannot be had. */
export async function readSectionList(file: File, aliases: Aliases): Promise<SectionList> {
  const { name, size } = file;
  if (size > MOST) throw new MokuhyoError('too-large', { file: name, limit: MOST });
  const bytes = await file.arrayBuffer().catch((error) => {
    throw fileFault(error, name);
  });
  const text = csvText(new Uint8Array(bytes));
  if (text === null) throw new MokuhyoError('sections-invalid', { file: name, because: 'encoding' });
  const reading = readSections(text, aliases);
  if (reading.kind === 'no-heading')
    throw new MokuhyoError('sections-invalid', { file: name, because: reading.missing });
  return { file, sections: reading.sections };
}
