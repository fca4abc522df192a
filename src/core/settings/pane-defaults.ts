import * as z from 'zod/mini';

/**
 * What a city's administrator ships with the pane: `defaults.json` beside its page. The service makes one by itself; on
 * another web server it is a file. What a person sets in the pane comes before it.
 */
const paneDefaultsSchema = z.strictObject({
  /** The address of the shared list. */
  list: z.optional(z.url({ protocol: /^https?$/ })),
  /** The city's policy; it comes before the list's. `app/policy` checks it. */
  policy: z.optional(z.unknown()),
  /** Instead of Office's display language. */
  lang: z.optional(z.enum(['ja', 'en'])),
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
