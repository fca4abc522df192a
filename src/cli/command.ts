import type { ExitCode, Io } from './io';
import type { Accepts, Arguments, OptionName } from './options';

/** One command of the command line. */
export interface Command extends Accepts {
  readonly files: 'none' | 'one' | 'many';
  /** Options without which it does nothing; they stand in its usage line. */
  readonly required: readonly OptionName[];
  /** Loads the command's own code and runs it. Throws `MokuhyoError` for what a person can mend. */
  readonly run: (args: Arguments, io: Io) => Promise<ExitCode>;
}

/** Every command. Each is loaded only when it is asked for, so that a check does not wait for the server's code. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'read',
    files: 'many',
    options: ['format'],
    required: [],
    run: async (args, io) => (await import('./commands/read')).read(args, io),
  },
  {
    name: 'cells',
    files: 'many',
    options: ['format'],
    required: [],
    run: async (args, io) => (await import('./commands/cells')).cells(args, io),
  },
  {
    name: 'check',
    files: 'many',
    options: ['format', 'policy', 'phase'],
    required: [],
    run: async (args, io) => (await import('./commands/check')).check(args, io),
  },
  {
    name: 'fill',
    files: 'one',
    options: ['output', 'with-discretionary', 'force', 'format', 'policy', 'phase'],
    required: ['output'],
    run: async (args, io) => (await import('./commands/fill')).fill(args, io),
  },
  {
    name: 'push',
    files: 'many',
    options: ['list', 'allow-errors', 'token-file', 'format', 'policy', 'phase'],
    required: ['list'],
    run: async (args, io) => (await import('./commands/push')).pushFiles(args, io),
  },
  {
    name: 'export',
    files: 'none',
    options: ['list', 'kind', 'token-file', 'format'],
    formats: ['json', 'csv'],
    required: ['list'],
    run: async (args, io) => (await import('./commands/export')).exportRecords(args, io),
  },
  {
    name: 'serve',
    files: 'none',
    options: ['host', 'port', 'data', 'policy', 'token-file', 'tls-cert', 'tls-key'],
    required: [],
    run: async (args, io) => (await import('./commands/serve')).serve(args, io),
  },
  {
    name: 'manifest',
    files: 'none',
    options: ['origin', 'output', 'force', 'support-url'],
    required: ['origin'],
    run: async (args, io) => (await import('./commands/manifest')).manifest(args, io),
  },
];
