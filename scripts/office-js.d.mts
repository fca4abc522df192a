/** Names of the files that office.js loads by itself, relative to its folder. */
export const NEEDED: RegExp;
