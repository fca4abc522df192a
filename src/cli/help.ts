import type { Lang } from '../core/messages/catalogue';
import { helpWords } from '../core/messages/cli/help';
import type { Command } from './command';
import { COMMON, OPTIONS, type OptionName, type OptionSpec } from './options';

/** What `mokuhyo --help` prints. */
export function generalHelp(commands: readonly Command[], lang: Lang): string {
  const words = helpWords[lang];
  return [words.product, '', ...commandList(commands, lang), '', words.more, ''].join('\n');
}

/** What `mokuhyo GROUP --help` prints. */
export function groupHelp(commands: readonly Command[], lang: Lang): string {
  return [...commandList(commands, lang), '', helpWords[lang].more, ''].join('\n');
}

function commandList(commands: readonly Command[], lang: Lang): string[] {
  const words = helpWords[lang];
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const lines = commands.map(({ name }) => `  npx mokuhyo ${name.padEnd(width)}${words.commands[name] ?? ''}`);
  return [`${words.commandsTitle}:`, ...lines];
}

/** What `mokuhyo COMMAND --help` prints. */
export function commandHelp(command: Command, lang: Lang): string {
  const words = helpWords[lang];
  const operand = {
    nothing: '',
    folder: ` ${words.folder}`,
    file: ` ${words.file}`,
    files: ` ${words.file}…`,
    two: ` ${words.two}`,
    name: ` ${words.name}`,
    key: ` ${words.key}`,
  }[command.takes];
  const required = command.required.map((name) => ` ${flagOf(name, command)}`).join('');
  const options = [...command.options, ...COMMON].map(
    (name) => `  ${flagOf(name, command).padEnd(34)}${words.options[name] ?? ''}`,
  );
  return [
    words.commands[command.name] ?? '',
    '',
    `${words.usage}: npx mokuhyo ${command.name}${operand}${required}`,
    '',
    `${words.optionsTitle}:`,
    ...options,
    '',
  ].join('\n');
}

function flagOf(name: OptionName, command: Command): string {
  const spec: OptionSpec = OPTIONS[name];
  const flag = spec.short && name === 'output' ? `-${spec.short}` : `--${name}`;
  const values = name === 'format' ? (command.formats ?? ['json']) : spec.values;
  const value = values?.join('|') ?? spec.hint;
  return value ? `${flag} ${value}` : flag;
}
