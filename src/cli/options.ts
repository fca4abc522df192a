import { parseArgs } from 'node:util';
import { MokuhyoError } from '../core/errors';

/** Every option of the command line, with the values it takes. Its sentence stands in the catalogue under its name. */
export const OPTIONS = {
  format: { type: 'string', values: ['json', 'csv'] },
  lang: { type: 'string', values: ['ja', 'en'] },
  policy: { type: 'string', hint: 'FILE' },
  form: { type: 'string', hint: 'FORM.xlsx' },
  sections: { type: 'string', hint: 'MASTER.csv' },
  previous: { type: 'string', hint: 'FOLDER|FILE|URL' },
  phase: { type: 'string', values: ['goals', 'midyear', 'yearend'] },
  output: { type: 'string', short: 'o', hint: 'OUT' },
  'with-discretionary': { type: 'boolean' },
  force: { type: 'boolean' },
  list: { type: 'string', hint: 'URL' },
  'allow-errors': { type: 'boolean' },
  replace: { type: 'boolean' },
  reason: { type: 'string', hint: 'TEXT' },
  'token-file': { type: 'string', hint: 'FILE' },
  site: { type: 'string', hint: 'URL' },
  'client-id': { type: 'string', hint: 'ID' },
  tenant: { type: 'string', hint: 'ID' },
  'device-code': { type: 'boolean' },
  kind: { type: 'string', values: ['indicator', 'sheet'] },
  host: { type: 'string', hint: '127.0.0.1' },
  port: { type: 'string', hint: '3000' },
  data: { type: 'string', hint: 'DIR' },
  'tls-cert': { type: 'string', hint: 'FILE' },
  'tls-key': { type: 'string', hint: 'FILE' },
  origin: { type: 'string', hint: 'URL' },
  'trusted-proxy': { type: 'string', hint: 'ADDRESS,…' },
  'frame-ancestors': { type: 'string', hint: '"URL URL"' },
  'pane-defaults': { type: 'string', hint: 'FILE' },
  departments: { type: 'string', hint: 'NAME,NAME' },
  may: { type: 'string', values: ['read', 'write'] },
  unverified: { type: 'boolean' },
  expect: { type: 'string', hint: 'HASH' },
  'support-url': { type: 'string', hint: 'URL' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly values?: readonly string[];
  readonly hint?: string;
}

export type OptionName = keyof typeof OPTIONS;

/** Options that every command takes. */
export const COMMON: readonly OptionName[] = ['lang', 'help'];

export interface Arguments {
  /** What is no option: files, or the one thing that a command is about. */
  readonly files: readonly string[];
  readonly values: { readonly [Name in OptionName]?: string | true };
}

/** What a command accepts. */
export interface Accepts {
  readonly name: string;
  readonly options: readonly OptionName[];
  readonly formats?: readonly string[];
}

/** Reads the words behind a command. Throws `MokuhyoError` `usage` {problem, …}. */
export function readArguments(words: readonly string[], command: Accepts): Arguments {
  const allowed = [...command.options, ...COMMON];
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(allowed.map((name) => [name, optionOf(name)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const single = words.find((word) => /^-[a-z]{2}/.test(word) && allowed.some((name) => name === word.slice(1)));
  if (single) throw usage('unknown-option', { option: single, command: command.name, expected: `-${single}` });
  const files: string[] = [];
  const values: { [Name in OptionName]?: string | true } = {};
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const name = allowed.find((each) => each === token.name);
    if (!name) throw usage('unknown-option', { option: token.rawName, command: command.name });
    values[name] = optionValue(name, token.rawName, token.value, command);
  }
  return { files, values };
}

function optionOf(name: OptionName): { type: 'string' | 'boolean'; short?: string } {
  const spec: OptionSpec = OPTIONS[name];
  return spec.short ? { type: spec.type, short: spec.short } : { type: spec.type };
}

function optionValue(name: OptionName, rawName: string, value: string | undefined, command: Accepts): string | true {
  const spec: OptionSpec = OPTIONS[name];
  if (spec.type === 'boolean') {
    if (value !== undefined) throw usage('bad-value', { option: rawName, value });
    return true;
  }
  if (value === undefined || value === '') throw usage('missing-value', { option: rawName });
  const values = name === 'format' ? (command.formats ?? ['json']) : spec.values;
  if (values && !values.includes(value))
    throw usage('bad-value', { option: rawName, value, expected: values.join(', ') });
  return value;
}

/** The text of an option that takes one. */
export function textOf(args: Arguments, name: OptionName): string | undefined {
  const value = args.values[name];
  return value === true ? undefined : value;
}

/** Like `textOf`, for an option that is there because the command requires it, or must be with another. Throws `MokuhyoError` `usage`. */
export function requiredText(args: Arguments, name: OptionName, command: string): string {
  const value = textOf(args, name);
  if (value === undefined) {
    const spec: OptionSpec = OPTIONS[name];
    throw usage('missing-option', { option: spec.short ? `-${spec.short}` : `--${name}`, command });
  }
  return value;
}

/** The files of a command that needs at least one. Throws `MokuhyoError` `usage`. */
export function requiredFiles(args: Arguments, command: string): readonly string[] {
  if (args.files.length === 0) throw usage('no-file', { command });
  return args.files;
}

/** The one thing, no file, that a command is about: a name, a key. Throws `MokuhyoError` `usage`. */
export function requiredOperand(args: Arguments, command: string): string {
  const [operand, second] = args.files;
  if (operand === undefined || operand === '') throw usage('no-operand', { command });
  if (second !== undefined) throw usage('one-operand', { command, value: second });
  return operand;
}

/** Throws `MokuhyoError` `usage` when a command that takes no file was given one. */
export function noFiles(args: Arguments, command: string): void {
  const [file] = args.files;
  if (file !== undefined) throw usage('no-argument', { command, value: file });
}

export function usage(problem: string, params: Readonly<Record<string, string>>): MokuhyoError {
  return new MokuhyoError('usage', { problem, ...params });
}
