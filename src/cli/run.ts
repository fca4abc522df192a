import packageJson from '../../package.json';
import { asMokuhyoError } from '../core/errors';
import type { Lang } from '../core/messages/catalogue';
import { sayError } from '../core/messages/say-error';
import { COMMANDS } from './command';
import { commandHelp, generalHelp } from './help';
import type { ExitCode, Io } from './io';
import { readArguments, usage } from './options';

/** Runs one command line: the words behind `mokuhyo`. Never throws: what went wrong is one line. */
export async function run(words: readonly string[], io: Omit<Io, 'lang'>): Promise<ExitCode> {
  const lang = langOf(words, io.env);
  const spoken: Io = { ...io, lang };
  try {
    return await dispatch(commandFirst(words), spoken);
  } catch (error) {
    io.err(sayError(asMokuhyoError(error), lang));
    return 2;
  }
}

/** `mokuhyo --lang en check …` is `mokuhyo check … --lang en`. */
function commandFirst(words: readonly string[]): readonly string[] {
  const length = words[0] === '--lang' ? 2 : words[0]?.startsWith('--lang=') ? 1 : 0;
  const [name, ...rest] = words.slice(length);
  return name === undefined ? words.slice(length) : [name, ...words.slice(0, length), ...rest];
}

async function dispatch(words: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined) throw usage('no-command', {});
  if (name === '--version' || name === '-v') {
    io.out(`${packageJson.version}\n`);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command) {
    const args = readArguments(rest, command);
    if (!args.values.help) return command.run(args, io);
    io.out(commandHelp(command, io.lang));
    return 0;
  }
  if (!['--help', '-h', 'help'].includes(name)) throw usage('unknown-command', { command: name });
  const about = COMMANDS.find((each) => each.name === rest[0]);
  io.out(about ? commandHelp(about, io.lang) : generalHelp(COMMANDS, io.lang));
  return 0;
}

/** `--lang`, else a LANG that begins with `en` is English, else Japanese. A bad `--lang` is said by whoever reads it. */
export function langOf(words: readonly string[], env: Io['env']): Lang {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = words[at];
  const value = word === '--lang' ? words[at + 1] : word?.slice('--lang='.length);
  if (value === 'ja' || value === 'en') return value;
  return env.LANG?.startsWith('en') ? 'en' : 'ja';
}
