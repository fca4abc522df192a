import { mayOpenBrowser, opener } from './open-browser';

const address = 'https://login.microsoftonline.com/x/authorize?a=1&b=$(touch%20x)&c=";calc;"';

describe('opener', () => {
  it.each<[NodeJS.Platform, readonly string[]]>([
    ['linux', ['xdg-open', address]],
    ['darwin', ['/usr/bin/open', address]],
  ])('is the one of %s, with the address as one word', (platform, words) => {
    expect(opener(address, platform)).toEqual(words);
  });

  it('is a program of Windows itself, not a shell', () => {
    const [command, ...words] = opener(address, 'win32', { SystemRoot: 'D:\\Windows' });
    expect(command).toBe('D:\\Windows\\System32\\rundll32.exe');
    expect(words).toEqual(['url.dll,FileProtocolHandler', address]);
  });

  it.each(['http://login.microsoftonline.com/', 'file:///etc/passwd', '--help', ''])('opens no %j', (other) => {
    expect(() => opener(other, 'linux')).toThrow(TypeError);
  });
});

describe('mayOpenBrowser', () => {
  it.each<[object, NodeJS.Platform, boolean]>([
    [{}, 'win32', true],
    [{}, 'darwin', true],
    [{}, 'linux', false],
    [{ DISPLAY: ':0' }, 'linux', true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    [{ DISPLAY: ':0', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, 'linux', false],
    [{ SSH_TTY: '/dev/pts/0' }, 'darwin', false],
  ])('knows of %j on %s: %s', (env, platform, expected) => {
    expect(mayOpenBrowser({ ...env }, platform)).toBe(expected);
  });
});
