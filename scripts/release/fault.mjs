/** What a maintainer can do something about, in one line and both languages. */
export function fault(japanese, english) {
  return new Error(`${japanese} / ${english}`);
}
