import { asMokuhyoError, MokuhyoError } from './errors';

it('is known by what it is, wherever it was made', () => {
  const own = new MokuhyoError('list-busy', { url: 'x' });
  const fromElsewhere = Object.assign(new Error('x'), {
    name: 'MokuhyoError',
    code: 'list-busy',
    params: { url: 'x' },
  });
  for (const error of [own, fromElsewhere]) {
    expect(error instanceof MokuhyoError).toBe(true);
    expect(asMokuhyoError(error)).toBe(error);
  }
});

it.each([
  new Error('x'),
  { name: 'MokuhyoError', code: 'list-busy', params: {} },
  Object.assign(new Error('x'), { code: 'ENOENT' }),
  null,
  'MokuhyoError',
])('%p is none, and becomes a fault of the program', (error) => {
  expect(error instanceof MokuhyoError).toBe(false);
  expect(asMokuhyoError(error).code).toBe('unexpected');
});
