import { z } from 'zod';

/**
 * What a city's administrator ships with the pane: `defaults.json` beside its page. The service makes one by itself; on
 * another web server it is a file. What a person sets in the pane comes before it.
 */
export const paneDefaultsSchema = z.strictObject({
  list: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('the address of the shared list'),
  policy: z.unknown().optional().describe("the city's policy, where the list gives none; app/policy checks it"),
  lang: z.enum(['ja', 'en']).optional().describe("instead of Office's display language"),
});

export type PaneDefaults = z.infer<typeof paneDefaultsSchema>;

/** Defaults from outside, or what is wrong with them: one short text a fault, as of a policy. */
export type PaneDefaultsReading =
  | { readonly kind: 'defaults'; readonly defaults: PaneDefaults }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] };

export function readPaneDefaults(json: unknown): PaneDefaultsReading {
  const read = paneDefaultsSchema.safeParse(json);
  if (read.success) return { kind: 'defaults', defaults: read.data };
  return {
    kind: 'invalid',
    faults: read.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')),
  };
}
