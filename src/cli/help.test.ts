import { helpWords } from '../core/messages/cli/help';
import { COMMANDS } from './command';
import { commandHelp, generalHelp } from './help';
import { OPTIONS } from './options';

it.each(['ja', 'en'] as const)('has a sentence for every command and option, and for nothing else (%s)', (lang) => {
  const { commands, options } = helpWords[lang];
  expect(Object.keys(commands).sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  expect(Object.keys(options).sort()).toEqual(Object.keys(OPTIONS).sort());
});

it('lists every command, and of each its options with their values', () => {
  const general = generalHelp(COMMANDS, 'ja');
  for (const command of COMMANDS) {
    expect(general).toContain(`mokuhyo ${command.name}`);
    const help = commandHelp(command, 'ja');
    for (const name of command.options) expect(help).toContain(name === 'output' ? '-o OUT' : `--${name}`);
  }
  expect(commandHelp(COMMANDS.find(({ name }) => name === 'export') as (typeof COMMANDS)[number], 'ja')).toContain(
    '--format json|csv',
  );
});

it('uses every option somewhere', () => {
  const used = new Set(COMMANDS.flatMap(({ options }) => options));
  const everywhere = ['lang', 'help', 'version'];
  expect(Object.keys(OPTIONS).filter((name) => !used.has(name as keyof typeof OPTIONS))).toEqual(everywhere);
});
