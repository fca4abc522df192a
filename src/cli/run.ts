import packageJson from '../../package.json';
import { asMokuhyoError } from '../core/errors';
import type { Lang } from '../core/messages/catalogue';
import { sayError } from '../core/messages/say-error';
import { COMMANDS, type Command, commandIn, commandsOfGroup } from './command';
import { engineFault } from './engine-fault';
import type { ExitCode, Io } from './io';
import { readArguments, requiredText, usage } from './options';

/** Runs one command line: the words behind `mokuhyo`. Never throws: what went wrong is one line. */
export async function run(words: readonly string[], io: Omit<Io, 'lang'>): Promise<ExitCode> {
  const lang = langOf(words, io.env);
  const spoken: Io = { ...io, lang };
  try {
    return await dispatch(words, spoken);
  } catch (error) {
    io.err(sayError(engineFault(error) ?? asMokuhyoError(error), lang));
    return 2;
  }
}

async function dispatch(words: readonly string[], io: Io): Promise<ExitCode> {
  // `mokuhyo --lang en check …` is `mokuhyo check --lang en …`.
  const length = words[0] === '--lang' ? 2 : words[0]?.startsWith('--lang=') ? 1 : 0;
  const asked = words.slice(length);
  const found = commandIn(asked);
  if (found) return runCommand(found.command, [...words.slice(0, length), ...found.rest], io);
  const [name, ...rest] = asked;
  if (name === undefined) throw usage('no-command', {});
  if (name === '--version' || name === '-v') {
    io.out(`${packageJson.version}\n`);
    return 0;
  }
  if (['--help', '-h', 'help'].includes(name)) {
    io.out(await helpAbout(rest, io.lang));
    return 0;
  }
  const group = commandsOfGroup(name);
  if (group.length === 0) throw usage('unknown-command', { command: name });
  if (!rest.some((word) => word === '--help' || word === '-h'))
    throw usage('no-action', {
      command: name,
      expected: group.map((each) => each.name.slice(name.length + 1)).join(', '),
    });
  io.out((await help()).groupHelp(group, io.lang));
  return 0;
}

async function runCommand(command: Command, words: readonly string[], io: Io): Promise<ExitCode> {
  const args = readArguments(words, command);
  if (args.values.help) {
    io.out((await help()).commandHelp(command, io.lang));
    return 0;
  }
  for (const option of command.required) requiredText(args, option, command.name);
  return command.run(args, io);
}

/** Loaded only when somebody asks. */
const help = () => import('./help');

/** What `mokuhyo help …` prints. */
async function helpAbout(words: readonly string[], lang: Lang): Promise<string> {
  const { commandHelp, generalHelp, groupHelp } = await help();
  const about = commandIn(words);
  if (about) return commandHelp(about.command, lang);
  const group = commandsOfGroup(words[0] ?? '');
  return group.length > 0 ? groupHelp(group, lang) : generalHelp(COMMANDS, lang);
}

/** `--lang`, else a LANG that begins with `en` is English, else Japanese. A bad `--lang` is said by whoever reads it. */
export function langOf(words: readonly string[], env: Io['env']): Lang {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = words[at];
  const value = word === '--lang' ? words[at + 1] : word?.slice('--lang='.length);
  if (value === 'ja' || value === 'en') return value;
  return env.LANG?.startsWith('en') ? 'en' : 'ja';
}
