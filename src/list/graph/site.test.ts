import { siteOf, siteRequest } from './site';

const host = 'city.sharepoint.com';

it.each([
  ['https://city.sharepoint.com/sites/mokuhyo', 'sites/mokuhyo'],
  ['https://city.sharepoint.com/sites/mokuhyo/', 'sites/mokuhyo'],
  ['  https://city.sharepoint.com/sites/mokuhyo ', 'sites/mokuhyo'],
  ['https://CITY.sharepoint.com/Sites/mokuhyo', 'sites/mokuhyo'],
  ['https://city.sharepoint.com/teams/企画', 'teams/企画'],
  ['https://city.sharepoint.com/sites/%E4%BC%81%E7%94%BB/', 'sites/企画'],
  ['https://city.sharepoint.com/sites/a%20b', 'sites/a b'],
  ['https://city.sharepoint.com/sites/100%', 'sites/100%'],
  ['https://city.sharepoint.com/sites/mokuhyo/Lists/MokuhyoSheets/AllItems.aspx?viewid=1#x', 'sites/mokuhyo'],
  ['https://city.sharepoint.com/sites/mokuhyo/SitePages/Home.aspx', 'sites/mokuhyo'],
  ['https://city.sharepoint.com/sites/mokuhyo/_layouts/15/viewlsts.aspx?view=14', 'sites/mokuhyo'],
  ['https://city.sharepoint.com/:l:/s/mokuhyo/FAxyz?e=abc', 'sites/mokuhyo'],
  ['https://city.sharepoint.com/:l:/t/mokuhyo/FAxyz', 'teams/mokuhyo'],
  ['https://city.sharepoint.com/:l:/r/sites/mokuhyo/Lists/x', 'sites/mokuhyo'],
  ['https://city.sharepoint.com', ''],
  ['https://city.sharepoint.com/', ''],
  ['https://city.sharepoint.com/Lists/MokuhyoSheets/AllItems.aspx', ''],
  ['https://city.sharepoint.com/sites/', ''],
])('%s is the site at %j', (address, path) => {
  expect(siteOf(address)).toMatchObject({ host, path });
});

it('names the site without what stood below it', () => {
  expect(siteOf('https://city.sharepoint.com/sites/%E4%BC%81%E7%94%BB/Lists/a').url).toBe(
    'https://city.sharepoint.com/sites/%E4%BC%81%E7%94%BB',
  );
  expect(siteOf('https://city.sharepoint.com/').url).toBe('https://city.sharepoint.com');
});

it('asks Graph for it', () => {
  expect(siteRequest({ url: '', host, path: 'sites/企画 100%#' })).toBe(
    '/sites/city.sharepoint.com:/sites/%E4%BC%81%E7%94%BB%20100%25%23',
  );
  expect(siteRequest({ url: '', host, path: '' })).toBe('/sites/city.sharepoint.com');
});

it.each([
  'https://example.com/sites/a',
  'city.sharepoint.com/sites/a',
  '',
  'https://x:y@example.com/',
])('refuses %j', (address) => {
  expect(() => siteOf(address)).toThrow(expect.objectContaining({ code: 'usage' }));
});
