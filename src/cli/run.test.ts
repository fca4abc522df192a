import { COMMANDS } from './command';
import { run } from './run';

const strict = COMMANDS.filter(({ required }) => required.length > 0).map(
  (command) => [command.name, command] as const,
);

it.each(strict)('%s is not run without what it requires', async (name, { required }) => {
  const said: string[] = [];
  const never = () => {
    throw new Error('ran');
  };
  const io = {
    out: never,
    err: (line: string) => said.push(line),
    progress: never,
    milestone: never,
    env: {},
    untilStopped: never,
  };
  expect(await run([...name.split(' '), 'nothing', 'nowhere'], io)).toBe(2);
  expect(said.join()).toContain(required[0] === 'output' ? '-o' : `--${required[0]}`);
});
