import { serviceWords } from '../../core/messages/cli/service';
import { readFileBytes } from '../../host/xlsx/node-file';
import { isEveryAddress } from '../../server/reach/addresses';
import type { Tls } from '../../server/reach/tls';
import { startService } from '../../server/start';
import type { ExitCode, Io } from '../io';
import { type Arguments, noFiles, requiredText, textOf, usage } from '../options';
import { programFile } from '../program-files';
import { dataDirOf, paneDefaultsFromFile, policyFromFile, tokenOf } from '../settings';

/** `mokuhyo serve`: the shared list on this computer, until Ctrl+C. */
export async function serve(args: Arguments, io: Io): Promise<ExitCode> {
  noFiles(args, 'serve');
  const { say } = serviceWords[io.lang];
  const dataDir = dataDirOf(args);
  const host = textOf(args, 'host') ?? '127.0.0.1';
  const origin = textOf(args, 'origin');
  const policy = await policyFromFile(args);
  const service = await startService({
    host,
    port: portOf(args),
    dataDir,
    token: await tokenOf(args, io),
    paneDir: programFile('pane'),
    workbenchFile: programFile('workbench'),
    besideWorkbench: programFile('besideWorkbench'),
    paneDefaults: await paneDefaultsFromFile(args),
    tls: await tlsOf(args),
    origin,
    trustedProxies: textOf(args, 'trusted-proxy')?.split(/[,\s]+/),
    frameAncestors: textOf(args, 'frame-ancestors'),
    ...(policy ? { policy } : {}),
    log: (entry) => io.err(JSON.stringify(entry)),
  });
  io.out(`${say['serve-started']({ url: service.url, dir: dataDir })}\n`);
  if (origin === undefined && isEveryAddress(host)) io.out(`${say['serve-everywhere']({})}\n`);
  if (origin !== undefined) io.out(`${say['serve-origin']({ origin })}\n`);
  io.out(`${say[service.asksForToken() ? 'serve-guarded' : 'serve-open']({})}\n`);
  await io.untilStopped();
  io.err(say['serve-stopping']({}));
  await service.close();
  io.err(say['serve-stopped']({}));
  return 0;
}

/** The certificate and key of `--tls-cert` and `--tls-key`: both or neither. */
async function tlsOf(args: Arguments): Promise<Tls | undefined> {
  if (textOf(args, 'tls-cert') === undefined && textOf(args, 'tls-key') === undefined) return undefined;
  const textIn = async (option: 'tls-cert' | 'tls-key') =>
    new TextDecoder().decode(await readFileBytes(requiredText(args, option, 'serve')));
  return { cert: await textIn('tls-cert'), key: await textIn('tls-key') };
}

function portOf(args: Arguments): number {
  const value = textOf(args, 'port') ?? '3000';
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65535)
    throw usage('bad-value', { option: '--port', value, expected: '0～65535' });
  return port;
}
