import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/**
 * What people read stands in `src/core/messages`, in both languages: no program says a sentence, or sets a bracket, of its
 * own. 「・」 also joins what stands in cells.
 */
const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}（）［］「」：、。　]/u;

/** A language is called by its own name; a lone space is a character that is looked for. */
const ALLOWED: ReadonlySet<string> = new Set(['日本語', '\u3000']);

const pane = resolve(__dirname, '../src/ui');
const sources = (readdirSync(pane, { recursive: true }) as string[]).filter((file) => /(?<!\.test)\.tsx?$/.test(file));

it.each(sources)('%s leaves its words to the catalogue', (file) => {
  expect(ownWords(file)).toEqual([]);
});

function ownWords(file: string): readonly string[] {
  const path = join(pane, file);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && JAPANESE.test(node.text) && !ALLOWED.has(node.text)) found.push(node.text);
    if (ts.isJsxText(node) && /[\p{L}\p{P}]/u.test(node.text)) found.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
