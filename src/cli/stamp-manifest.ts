/** What makes a city's manifest out of the project's own. */
export interface Stamp {
  /** The https address below which the folder `pane` stands; may have a path, without a slash at its end. */
  readonly address: string;
  /** The program's version, `1.2.3`. */
  readonly version: string;
  /** Where people find help, instead of the pane's own page. */
  readonly supportUrl?: string | undefined;
}

/** Where the add-in stands on a developer's computer: the address all through the project's manifest. */
const DEVELOPMENT = 'https://localhost:3000';

/**
 * The project's manifest for a city's own address. The Id stays, so that Office takes it for an update; comments, which are
 * for developers, go.
 */
export function stampManifest(template: string, { address, version, supportUrl }: Stamp): string {
  const help = supportUrl ?? `${address}/pane/support.html`;
  return (
    template
      .replace(/[ \t]*<!--[\s\S]*?-->\r?\n?/g, '')
      .replace(/<Version>[^<]*</, `<Version>${version}.0<`)
      // Office wants no path here (https://learn.microsoft.com/javascript/api/manifest/appdomain).
      .replaceAll(`>${DEVELOPMENT}<`, () => `>${escaped(new URL(address).origin)}<`)
      .replaceAll(`"${DEVELOPMENT}/pane/support.html"`, () => `"${escaped(help)}"`)
      .replaceAll(DEVELOPMENT, () => escaped(address))
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
