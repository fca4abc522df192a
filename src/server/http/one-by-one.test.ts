import { Hono } from 'hono';
import { oneByOne } from './one-by-one';

it('begins one request in a round of the event loop, in the order in which they came', async () => {
  const seen: string[] = [];
  const app = new Hono().use(oneByOne()).get('/:name', (c) => {
    seen.push(c.req.param('name'));
    return c.text('');
  });
  let counting = true;
  const count = () => {
    seen.push('-');
    if (counting) setImmediate(count);
  };
  const asked = ['a', 'b', 'c'].map((name) => app.request(`/${name}`));
  setImmediate(count);
  await Promise.all(asked);
  counting = false;
  expect(seen.join('').replace(/-+$/, '')).toMatch(/^-*a-+b-+c$/);

  // Whoever comes when nobody waits any more is heard, too.
  await app.request('/d');
  expect(seen).toContain('d');
});
