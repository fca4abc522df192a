import type { ExitCode, Io } from './io';
import type { Accepts, Arguments, OptionName } from './options';

/** One command of the command line. A name of two words is one of a group: `token create`, `token list`. */
export interface Command extends Accepts {
  /** What stands behind its name. */
  readonly takes: Operand;
  /** Options without which it is not run; they stand in its usage line. */
  readonly required: readonly OptionName[];
  /** Loads the command's own code and runs it. Throws `MokuhyoError` for what a person can mend. */
  readonly run: (args: Arguments, io: Io) => Promise<ExitCode>;
}

export type Operand = 'nothing' | 'folder' | 'file' | 'files' | 'two' | 'name' | 'key';

/** How to come into a list: a token, or who signs in to Microsoft Lists by which app. */
const COMING_IN: readonly OptionName[] = ['token-file', 'client-id', 'tenant', 'device-code'];

/** Every command. Each is loaded only when it is asked for, so that a check does not wait for the server's code. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'read',
    takes: 'files',
    options: ['format'],
    required: [],
    run: async (args, io) => (await import('./commands/read')).read(args, io),
  },
  {
    name: 'cells',
    takes: 'files',
    options: ['format'],
    required: [],
    run: async (args, io) => (await import('./commands/cells')).cells(args, io),
  },
  {
    name: 'check',
    takes: 'files',
    options: ['format', 'policy', 'phase', 'previous', ...COMING_IN],
    required: [],
    run: async (args, io) => (await import('./commands/check')).check(args, io),
  },
  {
    name: 'fill',
    takes: 'file',
    options: ['output', 'with-discretionary', 'force', 'format', 'policy', 'phase'],
    required: ['output'],
    run: async (args, io) => (await import('./commands/fill')).fill(args, io),
  },
  {
    name: 'carry',
    takes: 'file',
    options: ['output', 'form', 'force', 'format', 'policy'],
    required: ['output'],
    run: async (args, io) => (await import('./commands/carry')).carry(args, io),
  },
  {
    name: 'consolidate',
    takes: 'folder',
    options: ['output', 'sections', 'policy', 'phase', 'force', 'format'],
    required: ['output'],
    run: async (args, io) => (await import('./commands/consolidate')).consolidate(args, io),
  },
  {
    name: 'diff',
    takes: 'two',
    options: ['format', 'policy'],
    required: [],
    run: async (args, io) => (await import('./commands/diff')).diff(args, io),
  },
  {
    name: 'push',
    takes: 'files',
    options: ['list', 'allow-errors', 'replace', ...COMING_IN, 'format', 'policy', 'phase'],
    required: ['list'],
    run: async (args, io) => (await import('./commands/push')).pushFiles(args, io),
  },
  {
    name: 'export',
    takes: 'nothing',
    options: ['list', 'kind', ...COMING_IN, 'format'],
    formats: ['json', 'csv'],
    required: ['list'],
    run: async (args, io) => (await import('./commands/export')).exportRecords(args, io),
  },
  {
    name: 'history',
    takes: 'key',
    options: ['list', ...COMING_IN, 'format'],
    required: ['list'],
    run: async (args, io) => (await import('./commands/history')).history(args, io),
  },
  {
    name: 'withdraw',
    takes: 'key',
    options: ['list', 'reason', ...COMING_IN, 'format'],
    required: ['list'],
    run: async (args, io) => (await import('./commands/withdraw')).withdraw(args, io),
  },
  {
    name: 'list create',
    takes: 'nothing',
    options: ['site', ...COMING_IN, 'policy', 'format'],
    required: ['site'],
    run: async (args, io) => (await import('./commands/list')).createListsOf(args, io),
  },
  {
    name: 'list check',
    takes: 'nothing',
    options: ['site', ...COMING_IN, 'policy', 'format'],
    required: ['site'],
    run: async (args, io) => (await import('./commands/list')).checkListsOf(args, io),
  },
  {
    name: 'serve',
    takes: 'nothing',
    options: [
      'host',
      'port',
      'data',
      'policy',
      'token-file',
      'tls-cert',
      'tls-key',
      'trusted-proxy',
      'origin',
      'frame-ancestors',
      'pane-defaults',
    ],
    required: [],
    run: async (args, io) => (await import('./commands/serve')).serve(args, io),
  },
  {
    name: 'token create',
    takes: 'name',
    options: ['data', 'may', 'departments', 'output', 'force', 'format'],
    required: [],
    run: async (args, io) => (await import('./commands/token')).createToken(args, io),
  },
  {
    name: 'token list',
    takes: 'nothing',
    options: ['data', 'format'],
    required: [],
    run: async (args, io) => (await import('./commands/token')).listTokens(args, io),
  },
  {
    name: 'token revoke',
    takes: 'name',
    options: ['data'],
    required: [],
    run: async (args, io) => (await import('./commands/token')).revokeToken(args, io),
  },
  {
    name: 'backup',
    takes: 'nothing',
    options: ['data', 'output', 'force'],
    required: ['data', 'output'],
    run: async (args, io) => (await import('./commands/backup')).backup(args, io),
  },
  {
    name: 'restore',
    takes: 'file',
    options: ['data', 'unverified'],
    required: ['data'],
    run: async (args, io) => (await import('./commands/restore')).restoreBackup(args, io),
  },
  {
    name: 'audit list',
    takes: 'nothing',
    options: ['data', 'format'],
    required: ['data'],
    run: async (args, io) => (await import('./commands/audit')).listAudit(args, io),
  },
  {
    name: 'audit verify',
    takes: 'nothing',
    options: ['data', 'expect', 'format'],
    required: ['data'],
    run: async (args, io) => (await import('./commands/audit')).verify(args, io),
  },
  {
    name: 'manifest',
    takes: 'nothing',
    options: ['origin', 'output', 'force', 'support-url'],
    required: ['origin'],
    run: async (args, io) => (await import('./commands/manifest')).manifest(args, io),
  },
];

/** The command that a command line begins with, and the words behind its name; null when there is none of that name. */
export function commandIn(
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = COMMANDS.find((each) => each.name === name);
    if (command) return { command, rest: words.slice(length) };
  }
  return null;
}

/** The commands of a group, as `token` is one; none for any other word. */
export function commandsOfGroup(group: string): readonly Command[] {
  return COMMANDS.filter(({ name }) => name.startsWith(`${group} `));
}
