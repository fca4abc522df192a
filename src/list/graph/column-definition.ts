import { z } from 'zod';
import type { Policy } from '../../core/policy/schema';
import type { ColumnDefinition } from './definition';

/** A column as Graph tells of it, as far as it matters here; https://learn.microsoft.com/graph/api/resources/columndefinition */
export type FoundColumn = z.infer<typeof foundColumnSchema>;

const facet = z.looseObject({});

export const foundColumnSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  displayName: z.string().nullish(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
  text: z
    .object({
      allowMultipleLines: z.boolean().nullish(),
      appendChangesToExistingText: z.boolean().nullish(),
      textType: z.string().nullish(),
    })
    .nullish(),
  number: facet.nullish(),
  dateTime: z.object({ format: z.string().nullish() }).nullish(),
  choice: z
    .object({
      choices: z.array(z.string()).nullish(),
      allowTextEntry: z.boolean().nullish(),
      displayAs: z.string().nullish(),
    })
    .nullish(),
});

/** What a column holds, `other` for what no column of ours is: formatted text, text that grows, days without a time. */
export function kindOf({ text, number, dateTime, choice }: FoundColumn): ColumnDefinition['kind'] | 'other' {
  if (text?.appendChangesToExistingText || text?.textType === 'richText') return 'other';
  if (text) return text.allowMultipleLines ? 'note' : 'text';
  if (number) return 'number';
  if (choice) return 'choice';
  return dateTime && dateTime.format !== 'dateOnly' ? 'dateTime' : 'other';
}

/** What people choose from in a column; none where they do not choose. */
export function choicesOf({ choices = [] }: ColumnDefinition, { words, signs }: Policy['scale']): readonly string[] {
  return choices === 'scale' ? [...Object.values(words), ...Object.values(signs)] : choices;
}

/**
 * The body that makes a column. Its display name has to be set afterwards: SharePoint makes both names of the first one
 * (https://github.com/microsoftgraph/msgraph-beta-sdk-dotnet/issues/432).
 */
export function newColumn(column: ColumnDefinition, scale: Policy['scale']) {
  return { name: column.name, ...facetOf(column, scale), ...indexOf(column) };
}

/** Of a column: that it is indexed, and has no value twice. */
export function indexOf({ indexed, unique }: ColumnDefinition) {
  return { ...(indexed && { indexed }), ...(unique && { enforceUniqueValues: unique }) };
}

function facetOf(column: ColumnDefinition, scale: Policy['scale']) {
  switch (column.kind) {
    case 'text':
      return { text: { allowMultipleLines: false, maxLength: 255 } };
    case 'note':
      return { text: { allowMultipleLines: true, appendChangesToExistingText: false, textType: 'plain' } };
    case 'number':
      return { number: { decimalPlaces: 'automatic' } };
    case 'dateTime':
      return { dateTime: { format: 'dateTime' } };
    case 'choice':
      return { choice: { allowTextEntry: true, choices: [...choicesOf(column, scale)], displayAs: 'dropDownMenu' } };
  }
}
