import { frameAncestors } from './frame-ancestors';

it.each([
  ['https://excel.city.example', ['https://excel.city.example']],
  ['https://a.example:8443  https://*.b.example', ['https://a.example:8443', 'https://*.b.example']],
  [`'self'`, []],
  [`self https://a.example`, ['https://a.example']],
  ['https://localhost', ['https://localhost']],
])('takes %j', (said, others) => expect(frameAncestors(said)).toEqual(others));

it.each([
  '',
  ' ',
  '*',
  'https:',
  'https://*',
  'https://*.jp',
  'http://a.example',
  'a.example',
  `'none'`,
  `'unsafe-inline'`,
  'data:',
  'https://a.example/path',
  'https://a.example;script-src',
  'https://a.example; script-src *',
  'https://a.example,https://b.example',
  'https://a.example\r\nSet-Cookie: x=1',
  'https://a.example\n',
  '\thttps://a.example',
  'https://a.exam ple',
  'https://a.*.example',
  'https://me@a.example',
  'https://例.example',
  'https://a.example:999999',
])('refuses %j in one line', (said) => {
  let thrown: unknown;
  try {
    frameAncestors(said);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: 'usage', params: { option: '--frame-ancestors' } });
  expect((thrown as { params: { value: string } }).params.value).not.toMatch(/[^ -~]/);
});
