import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../test/support/cli';
import { stampManifest } from './stamp-manifest';

const TEMPLATE = `<?xml version="1.0" encoding="UTF-8"?>
<!-- for
     developers -->
<OfficeApp>
  <Id>5c71ab0e</Id>
  <Version>9.9.9.9</Version>
  <IconUrl DefaultValue="https://localhost:3000/pane/assets/icon-32.png"/>
  <SupportUrl DefaultValue="https://localhost:3000/pane/support.html"/>
  <AppDomain>https://localhost:3000</AppDomain>
  <bt:Url id="Check.Url" DefaultValue="https://localhost:3000/pane/taskpane.html?do=check"/>
  <bt:Url id="Support.Url" DefaultValue="https://localhost:3000/pane/support.html"/>
</OfficeApp>
`;

it('puts the address everywhere, of the domain its origin only, and keeps the Id', () => {
  expect(
    stampManifest(TEMPLATE, { address: 'https://www.city.example.lg.jp/mokuhyo', version: '1.2.3' }),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp>
  <Id>5c71ab0e</Id>
  <Version>1.2.3.0</Version>
  <IconUrl DefaultValue="https://www.city.example.lg.jp/mokuhyo/pane/assets/icon-32.png"/>
  <SupportUrl DefaultValue="https://www.city.example.lg.jp/mokuhyo/pane/support.html"/>
  <AppDomain>https://www.city.example.lg.jp</AppDomain>
  <bt:Url id="Check.Url" DefaultValue="https://www.city.example.lg.jp/mokuhyo/pane/taskpane.html?do=check"/>
  <bt:Url id="Support.Url" DefaultValue="https://www.city.example.lg.jp/mokuhyo/pane/support.html"/>
</OfficeApp>
`);
});

it('names the help that was given, and escapes it', () => {
  const supportUrl = `https://help.example.lg.jp/?a=1&b='$&"`;
  const stamped = stampManifest(TEMPLATE, { address: 'https://a.example', version: '1.0.0', supportUrl });
  const help = 'DefaultValue="https://help.example.lg.jp/?a=1&amp;b=&apos;$&amp;&quot;"';
  expect(stamped).toContain(`<SupportUrl ${help}/>`);
  expect(stamped).toContain(`<bt:Url id="Support.Url" ${help}/>`);
  expect(stamped).not.toContain('support.html');
});

it('leaves nothing of the development address in the manifest of the project', () => {
  const template = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  const stamped = stampManifest(template, {
    address: 'https://a.example/goals',
    version: '1.2.3',
    supportUrl: 'https://help.example',
  });
  const id = /<Id>.*<\/Id>/;
  expect(stamped).not.toMatch(/localhost|<!--/);
  expect(stamped).toContain('<Version>1.2.3.0</Version>');
  expect(id.exec(stamped)?.[0]).toBe(id.exec(template)?.[0]);
  expect(stamped.match(/https:\/\/help\.example/g)).toHaveLength(2);
  // As many addresses as before: nothing was lost or doubled.
  expect(stamped.match(/https:\/\/a\.example|https:\/\/help\.example/g)).toHaveLength(
    template.match(/https:\/\/localhost:3000/g)?.length ?? 0,
  );
});
