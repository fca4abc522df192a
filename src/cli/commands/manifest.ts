import packageJson from '../../../package.json';
import { withoutPassword } from '../../core/address';
import { cliWords } from '../../core/messages/cli/words';
import { readFileBytes, writeFileSafely } from '../../host/xlsx/node-file';
import type { ExitCode, Io } from '../io';
import { type Arguments, noFiles, requiredText, textOf, usage } from '../options';
import { programFile } from '../program-files';
import { stampManifest } from '../stamp-manifest';

/** `mokuhyo manifest --origin https://…`: the add-in's manifest for a city's own web server. */
export async function manifest(args: Arguments, io: Io): Promise<ExitCode> {
  noFiles(args, 'manifest');
  const address = httpsOf(requiredText(args, 'origin', 'manifest'), '--origin');
  const help = textOf(args, 'support-url');
  const out = textOf(args, 'output');
  const template = new TextDecoder().decode(await readFileBytes(programFile('manifest')));
  const stamped = stampManifest(template, {
    address: `${address.origin}${address.pathname.replace(/\/+$/, '')}`,
    version: packageJson.version,
    supportUrl: help === undefined ? undefined : httpsOf(help, '--support-url').href,
  });
  if (out === undefined) {
    io.out(stamped);
    return 0;
  }
  await writeFileSafely(out, new TextEncoder().encode(stamped), { overwrite: args.values.force === true });
  io.out(`${cliWords(io.lang).cli['manifest-saved']({ file: out })}\n`);
  return 0;
}

/** Office takes https only. An address with a password, a query or a fragment cannot have anything below it. */
function httpsOf(value: string, option: '--origin' | '--support-url'): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  const plain = option === '--support-url' || (url?.search === '' && url.hash === '');
  if (url?.protocol === 'https:' && url.username === '' && url.password === '' && plain) return url;
  const shown = withoutPassword(value);
  throw usage('bad-value', { option, value: shown, expected: 'https://www.city.example.lg.jp/mokuhyo' });
}
