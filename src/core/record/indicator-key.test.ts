import { keysFit } from './indicator-key';

it('finds the longest goal number among more rows than a function takes arguments', () => {
  const rows = Array.from({ length: 200_000 }, () => ({ goalNo: '1' }));
  expect(keysFit('2022/北区:市民課', rows)).toBe(true);
  expect(keysFit('2022/北区:市民課', [...rows, { goalNo: '9'.repeat(250) }])).toBe(false);
});
