import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes one HTML file of webpack's one script and a page, with nothing left beside it. The page has a place for its policy
 * (`<meta http-equiv="Content-Security-Policy" content="">`), its icon (`<link rel="icon" href="">`) and its script
 * (`<script></script>`); the styles that it links to (`<link rel="stylesheet" href="…">`) are taken into it.
 */
export class SingleFilePlugin {
  constructor({ page, icon, filename }) {
    Object.assign(this, { page, icon, filename });
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('single-file', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'single-file', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE },
        (assets) => {
          const styles = linkedStyles(this.page);
          for (const file of [this.page, this.icon, ...styles.values()]) compilation.fileDependencies.add(file);
          const names = Object.keys(assets);
          const scripts = names.filter((name) => name.endsWith('.js'));
          const licences = names.filter((name) => name.endsWith('.LICENSE.txt'));
          if (scripts.length !== 1 || names.length !== 1 + licences.length) {
            compilation.errors.push(new WebpackError(`cannot be one file: ${names.join(', ')}`));
            return;
          }
          const text = (name) => assets[name].source().toString();
          const page = singleFile(withStyles(readFileSync(this.page, 'utf8'), styles), {
            script: text(scripts[0]),
            icon: `data:image/png;base64,${readFileSync(this.icon).toString('base64')}`,
            licences: licences.map(text).join('\n'),
          });
          for (const name of names) compilation.deleteAsset(name);
          compilation.emitAsset(this.filename, new sources.RawSource(page));
        },
      );
    });
  }
}

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)">/g;

/** The files of the styles that a page links to, by their links. */
function linkedStyles(page) {
  const links = [...readFileSync(page, 'utf8').matchAll(STYLESHEET)];
  return new Map(links.map(([link, href]) => [link, path.resolve(path.dirname(page), href)]));
}

function withStyles(page, styles) {
  return page.replace(STYLESHEET, (link) => `<style>\n${readFileSync(styles.get(link), 'utf8')}</style>`);
}

function singleFile(page, { script, icon, licences }) {
  const program = forHtml(script.replace(/^\/\*! For license information .*\*\/\s*/, ''));
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style);
  const parts = [
    ['<script></script>', `<script>${program}</script>`],
    ['<link rel="icon" href="">', `<link rel="icon" href="${icon}">`],
    [
      '<meta http-equiv="Content-Security-Policy" content="">',
      `<meta http-equiv="Content-Security-Policy" content="${policyOf(program, styles)}">`,
    ],
  ];
  for (const [place] of parts) if (page.split(place).length !== 2) throw new Error(`the page needs one ${place}`);
  const filled = parts.reduce((text, [place, part]) => text.replace(place, () => part), page);
  return `${filled}<!--\n${licences.replaceAll('--', '- -')}\n-->\n`;
}

/** Within a script, these would end it, or hide its end, wherever they stand; as an escape they mean the same. */
function forHtml(script) {
  return script.replace(/<(?=!--|\/?script)/gi, '\\x3c');
}

/**
 * The one script and the page's own styles, each by its hash, and nothing from elsewhere. Fluent makes empty style elements
 * and puts rules into them by script: the hash of nothing allows these. `connect-src 'self'` is nobody for a page from a
 * disk, and the service that serves the page for one that comes from there.
 */
function policyOf(script, styles) {
  return [
    `default-src 'none'`,
    `script-src ${hashOf(script)}`,
    `style-src ${[...styles, ''].map(hashOf).join(' ')}`,
    'img-src data: blob:',
    'font-src data:',
    `connect-src 'self'`,
    'worker-src blob:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
