import { excerptOf } from './excerpt';

const said = (text: string, words: readonly string[]) =>
  excerptOf(text, words)
    .map(({ text: piece, isWord }) => (isWord ? `[${piece}]` : piece))
    .join('');

it('shows a short text whole, with its words told apart', () => {
  expect(said('令和4年度に\n開館100周年を祝う', ['令和4年度', '100周年'])).toBe('[令和4年度]に 開館[100周年]を祝う');
});

it('shows a text without such words from its beginning', () => {
  expect(said('270件', [])).toBe('270件');
  expect(said('あ'.repeat(200), [])).toBe(`${'あ'.repeat(60)}…`);
});

it('cuts a long text around the first word', () => {
  const text = `${'前'.repeat(100)}令和4年度${'後'.repeat(200)}`;
  expect(said(text, ['令和4年度'])).toBe(`…${'前'.repeat(16)}[令和4年度]${'後'.repeat(39)}…`);
});

it('keeps the end where the word stands there, and no letter in halves', () => {
  const text = `${'𠮷'.repeat(100)}令和4年度`;
  expect(said(text, ['令和4年度'])).toBe(`…${'𠮷'.repeat(55)}[令和4年度]`);
});

it('takes the longest of several words at one place', () => {
  expect(said('令和4年度末', ['令和4年', '令和4年度'])).toBe('[令和4年度]末');
});
