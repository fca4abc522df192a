/**
 * Text that a terminal only shows. A cell can hold what a terminal obeys (escape sequences: erase, retitle, paste) or what
 * turns the reading direction of the rest of a line; both are shown as a replacement character.
 */
export function forTerminal(text: string): string {
  return text.replace(OBEYED, '\ufffd');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;
