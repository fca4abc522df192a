import { engineFault } from './engine-fault';

const thrown = (message: string, code: string) => Object.assign(new Error(message), { code });

it.each([
  [
    thrown('The specified module could not be found.\r\n\\\\?\\C:\\mokuhyo\\index.node', 'ERR_DLOPEN_FAILED'),
    'The specified module could not be found.',
  ],
  [
    thrown("Cannot find module '@libsql/linux-x64-musl'\nRequire stack:\n- index.js", 'MODULE_NOT_FOUND'),
    "Cannot find module '@libsql/linux-x64-musl'",
  ],
])('knows an engine that cannot be loaded', (error, detail) => {
  expect(engineFault(error)).toMatchObject({ code: 'engine-unusable', params: { detail } });
});

it.each([
  [thrown("Cannot find module './part.mjs'", 'MODULE_NOT_FOUND')],
  [thrown('no such file', 'ENOENT')],
  [new Error('x')],
  ['x'],
])('leaves %s to others', (error) => {
  expect(engineFault(error)).toBeNull();
});
