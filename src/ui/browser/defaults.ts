import { MokuhyoError } from '../../core/errors';
import { type PaneDefaults, readPaneDefaults } from '../../core/settings/pane-defaults';

/** How long the page may wait for what was shipped with it, in milliseconds: it comes from the same server as the page. */
const PATIENCE = 3_000;

/** `defaults.json` beside the page. Where there is none, nothing was shipped; one that is wrong must be seen. */
export async function shippedDefaults(): Promise<{
  readonly defaults: PaneDefaults;
  readonly trouble: MokuhyoError | null;
}> {
  const reading = readPaneDefaults(await shippedJson());
  if (reading.kind === 'defaults') return { defaults: reading.defaults, trouble: null };
  return { defaults: {}, trouble: new MokuhyoError('defaults-invalid', { detail: reading.faults.join('; ') }) };
}

async function shippedJson(): Promise<unknown> {
  try {
    const response = await fetch('defaults.json', { signal: AbortSignal.timeout(PATIENCE), cache: 'no-cache' });
    return response.ok ? await response.json() : {};
  } catch (error) {
    // Nothing came, or something that is no JSON.
    return error instanceof SyntaxError ? null : {};
  }
}
