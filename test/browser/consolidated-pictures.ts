import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consolidatedWords } from '../../src/core/messages/consolidated';
import { mokuhyo } from '../support/cli';
import { removeFolder, temporaryFolder } from '../support/temporary-folder';
import { collect, LIST_OF_SECTIONS, submitAgain } from './collected-folder';

/** What is drawn of a consolidated workbook: of the first page of each of these sheets so many pixels from the top. */
const SHEETS = { summary: 370, alike: 640, submission: 520 } as const;

const DOTS_PER_INCH = 80;

/** The consolidated workbook of a folder, as LibreOffice prints it, as pictures in `images`. Needs soffice and pdftoppm. */
export async function consolidatedPictures(images: string): Promise<void> {
  const root = temporaryFolder();
  try {
    const folder = join(root, '令和4年度_組織目標管理シート');
    collect(folder);
    submitAgain(folder);
    const [list, book] = [join(root, '課の名簿.csv'), join(root, 'consolidated.xlsx')];
    writeFileSync(list, LIST_OF_SECTIONS);
    await mokuhyo(['consolidate', folder, '-o', book, '--sections', list]);
    const profile = `-env:UserInstallation=file://${join(root, 'profile')}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', root, book]);
    const pdf = join(root, 'consolidated.pdf');
    const pages = run('pdftotext', [pdf, '-']).split('\f').map(withoutSpace);
    for (const [sheet, height] of Object.entries(SHEETS)) {
      const title = withoutSpace(consolidatedWords.titles[sheet as keyof typeof SHEETS]);
      const page = String(1 + pages.findIndex((text) => text.slice(0, 60).includes(title)));
      const words = ['-r', String(DOTS_PER_INCH), '-png', '-singlefile', '-f', page, '-l', page, '-H', String(height)];
      run('pdftoppm', [...words, pdf, join(images, `consolidated-${sheet}`)]);
    }
  } finally {
    removeFolder(root);
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

function run(program: string, words: readonly string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
