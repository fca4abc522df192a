/** The path of a browser, installed first if there is none. Throws an error that names the command to run. */
export function getBrowser(): string;
/** What a browser is started with. */
export const browserArguments: string[];
