import { spawn } from 'node:child_process';
import { win32 } from 'node:path';

/** Whether a browser on this computer can be expected to open for whoever sits before it. */
export function mayOpenBrowser(
  env: Readonly<Record<string, string | undefined>>,
  platform = process.platform,
): boolean {
  if (env.SSH_CONNECTION || env.SSH_TTY) return false;
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Milliseconds in which an opener that cannot open anything says so. */
const atOnce = 1500;

/** Opens an https address in the person's browser. Fails where that cannot be done. */
export async function openBrowser(address: string): Promise<void> {
  const [command, ...words] = opener(address);
  // Without a shell: nothing in the address is obeyed.
  const child = spawn(command, words, { stdio: 'ignore', detached: true });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    const timer = setTimeout(resolve, atOnce);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`${command}: ${code}`));
    });
  });
  child.unref();
}

/** The platform's own opener, and its words. */
export function opener(
  address: string,
  platform: NodeJS.Platform = process.platform,
  { SystemRoot = 'C:\\Windows' }: Readonly<Record<string, string | undefined>> = process.env,
): readonly [command: string, ...words: string[]] {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') throw new TypeError('not https');
  if (platform === 'darwin') return ['/usr/bin/open', address];
  if (platform !== 'win32') return ['xdg-open', address];
  return [win32.join(SystemRoot, 'System32', 'rundll32.exe'), 'url.dll,FileProtocolHandler', address];
}
