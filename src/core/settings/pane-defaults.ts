import * as z from 'zod/mini';

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const TENANT = new RegExp(`${GUID.source}|^(?:[a-z\\d](?:[a-z\\d-]{0,62})\\.)+[a-z]{2,63}$`, 'i');

/** A city's own app registration at Microsoft: by it people sign in to Microsoft Lists. Both are names, no secrets. */
const microsoftAppSchema = z.strictObject({
  /** アプリケーション (クライアント) ID. */
  clientId: z.string().check(z.regex(GUID)),
  /** ディレクトリ (テナント) ID, or a domain of the tenant. Not `common`: a city's list is for its own people. */
  tenant: z.string().check(z.regex(TENANT)),
});

export type MicrosoftApp = z.infer<typeof microsoftAppSchema>;

/** The two as a person typed or pasted them; null where they are none. */
export function microsoftApp(clientId: string, tenant: string): MicrosoftApp | null {
  const read = microsoftAppSchema.safeParse({ clientId: clientId.trim(), tenant: tenant.trim() });
  return read.success ? read.data : null;
}

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
  /** By which app people sign in, where the list is Microsoft Lists. */
  microsoft: z.optional(microsoftAppSchema),
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
    faults: read.error.issues.map((issue) => [placeOf(issue), issue.message].filter(Boolean).join(': ')),
  };
}

/** Which setting is meant; the small half of zod has no words for one that there is not. */
function placeOf(issue: z.core.$ZodIssue): string {
  return [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
}
