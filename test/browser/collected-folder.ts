import { copyFileSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oleFile } from '../../src/host/xlsx/testing';
import { editWorkbook } from '../../src/host/xlsx/write';
import { FIXTURES } from '../support/cli';
import { halfFinishedFile } from './half-finished';

/** Makes the folder as it is when the departments have sent their workbooks: one with a password, one open in Excel. */
export function collect(folder: string): void {
  const { name, bytes } = halfFinishedFile();
  for (const within of ['区', '本庁']) mkdirSync(join(folder, within), { recursive: true });
  writeFileSync(join(folder, '区', name), bytes);
  writeFileSync(join(folder, '区', `~$${name}`), 'owner');
  copyFileSync(join(FIXTURES, 'nishi-r4.xlsx'), join(folder, '区', '西区_組織目標管理シート_R4.xlsx'));
  copyFileSync(join(FIXTURES, 'shimin-r4.xlsx'), join(folder, '本庁', '市民生活部_組織目標管理シート_R4.xlsx'));
  writeFileSync(join(folder, '区', '東区_組織目標管理シート_R4.xlsx'), oleFile('EncryptedPackage'));
  writeFileSync(join(folder, '送付状.docx'), 'x');
  const sent = new Date('2023-04-03T09:00:00+09:00');
  for (const path of readdirSync(folder, { recursive: true })) utimesSync(join(folder, String(path)), sent, sent);
}

/** One department sends its workbook once more, with another 評価 in it. */
export function submitAgain(folder: string): void {
  const file = join(folder, '本庁', '市民生活部_R4_再提出.xlsx');
  const edit = { sheet: '市民協働課', cell: 'M9', before: '一部未達成', after: '達成' };
  writeFileSync(file, editWorkbook(readFileSync(join(FIXTURES, 'shimin-r4.xlsx')), [edit]).bytes);
  const sent = new Date('2023-04-12T10:30:00+09:00');
  utimesSync(file, sent, sent);
}

/** What every department has; of some sections nothing came. */
const LISTED = {
  市民生活部: ['広聴相談課', '消費生活センター', 'パスポートセンター', '市民協働課', '男女共同参画課'],
  北区: ['地域総務課', '区民生活課', '健康福祉課', '産業振興課', '建設課', '北出張所'],
  東区: ['地域課', '健康福祉課'],
  西区: ['地域課', '区民生活課', '健康福祉課'],
};

/** The list of sections, as CSV. */
export const LIST_OF_SECTIONS = [
  '部,課',
  ...Object.entries(LISTED).flatMap(([of, all]) => all.map((each) => `${of},${each}`)),
].join('\n');
