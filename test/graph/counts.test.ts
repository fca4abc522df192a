import { city } from './city';
import { pushed, sectionSheet } from './pushing';

// What docs/benchmarks.md tells of a whole city, with a part of it.

const all = (month: number, results?: (at: number) => string, sections = 60) =>
  Array.from({ length: sections }, (_, section) => sectionSheet(section, 20, month, results));

it('pushes in batches that are full, looks up without writing, and never asks for more than a small tenant has', async () => {
  const made = city({ latency: 50, oddPages: false });
  const first = await pushed(made, made.client(), all(1));
  expect(first.outcome).toMatchObject({ created: 1_200, failed: [] });
  // 1,260 items in twenties are 63.
  expect(first.writing).toBeLessThanOrEqual(66);
  expect(first.lookUps).toBeLessThanOrEqual(20);

  const again = await pushed(made, made.client(), all(2));
  expect(again).toMatchObject({ outcome: { created: 0, unchanged: 1_200, failed: [] }, writing: 0 });

  const changed = await pushed(
    made,
    made.client(),
    all(3, (at) => (at % 10 === 0 ? '19' : '18')),
  );
  expect(changed.outcome).toMatchObject({ updated: 120, unchanged: 1_080, failed: [] });
  // 120 indicators and 60 sheets.
  expect(changed.writing).toBeLessThanOrEqual(14);

  expect(made.double.counts.throttled).toBe(0);
  expect(made.double.peak()).toBeLessThanOrEqual(1_200);
  expect(made.double.complaints).toEqual([]);
});

it('looks at many sheets in one walk', async () => {
  const made = city({ latency: 50, oddPages: false });
  // 2,400 and 120 items are five pages and one, two units each, and three for finding the lists.
  const sheets = (month: number, results?: (at: number) => string) => all(month, results, 120);
  const first = await pushed(made, made.client(), sheets(1));
  // The site, its lists, and a page of each that is empty.
  expect(first).toMatchObject({ outcome: { created: 2_400, failed: [] }, lookUps: 4 });
  // 2,520 items in twenties are 126.
  expect(first.writing).toBeLessThanOrEqual(132);

  const again = await pushed(made, made.client(), sheets(2));
  expect(again).toMatchObject({ outcome: { created: 0, unchanged: 2_400, failed: [] }, writing: 0 });
  expect(again.units).toBeLessThanOrEqual(17);

  const changed = await pushed(
    made,
    made.client(),
    sheets(3, (at) => (at % 10 === 0 ? '19' : '18')),
  );
  expect(changed.outcome).toMatchObject({ updated: 240, unchanged: 2_160, failed: [] });
  // 240 indicators and 120 sheets, two units each.
  expect(changed.units).toBeLessThanOrEqual(17 + 720);

  expect(made.double.counts.throttled).toBe(0);
  expect(made.double.peak()).toBeLessThanOrEqual(1_200);
  expect(made.double.complaints).toEqual([]);
});
