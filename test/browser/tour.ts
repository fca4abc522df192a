import type { Page } from 'playwright-core';
import type { Lang } from '../../src/core/messages/catalogue';
import { carryScreenWords } from '../../src/core/messages/pane/carry';
import { evaluationsWords } from '../../src/core/messages/pane/evaluations';
import { findingsWords } from '../../src/core/messages/pane/findings';
import { guideWords } from '../../src/core/messages/pane/guide';
import { overviewWords } from '../../src/core/messages/pane/overview';
import { settingsWords } from '../../src/core/messages/pane/settings';
import { shellWords } from '../../src/core/messages/pane/shell';
import { submitWords } from '../../src/core/messages/pane/submit';
import type { SimulatedExcel } from '../excel/simulated-excel';
import { colleagueSubmits } from './colleague';
import { SHEETS } from './half-finished';
import { type Person, personAt } from './person';

/** What a screen can look like, in the order in which the tour comes by. */
export type Sight =
  | 'guide'
  | 'not-checked'
  | 'overview'
  | 'carry'
  | 'carry-making'
  | 'carry-made'
  | 'carry-refused'
  | 'carry-opened'
  | 'findings'
  | 'finding-opened'
  | 'findings-none-left'
  | 'report'
  | 'evaluations'
  | 'evaluation-why'
  | 'preview'
  | 'written'
  | 'taken-back'
  | 'overview-changed'
  | 'settings'
  | 'settings-opened'
  | 'submit'
  | 'submit-chief'
  | 'sending'
  | 'receipt'
  | 'submit-unreachable'
  | 'unsent'
  | 'submit-others'
  | 'submit-others-ticked'
  | 'to-look-at'
  | 'receipt-replaced'
  | 'settings-insecure'
  | 'submit-no-list'
  | 'zero'
  | 'cell-editing'
  | 'no-goal-sheet';

/** Sheets with 要修正 by the time of the submission. */
const HELD = 4;

interface Tour {
  /** The pane at its first opening, served by a service whose list is empty. */
  readonly page: Page;
  /** The half-finished workbook. */
  readonly excel: SimulatedExcel;
  /** The service's address. */
  readonly service: string;
  readonly lang: Lang;
}

/** Goes through every screen in every state, as a person would, and calls `look` at each. */
export async function tour({ page, excel, service, lang }: Tour, look: (sight: Sight) => Promise<void>): Promise<void> {
  const person = personAt({ page });
  await beginning(person, page, lang, look);
  await carrying({ page, excel, lang }, person, look);
  await findings(person, page, lang, look);
  await evaluations({ page, excel, lang }, person, look);
  await settings(person, page, lang, look);
  await submitting({ page, excel, lang }, person, look);
  await amongColleagues({ page, service, lang }, person, look);
  await rareSights({ page, excel, lang }, person, look);
}

type Look = (sight: Sight) => Promise<void>;

async function beginning(person: Person, page: Page, lang: Lang, look: Look): Promise<void> {
  const [guide, shell, overview] = [guideWords[lang], shellWords[lang], overviewWords[lang]];
  await person.button(guide.start).waitFor();
  await look('guide');
  await person.press(guide.later);
  await person.sees(shell.emptyText);
  await look('not-checked');
  await person.press(shell.check);
  await page.getByRole('list', { name: overview.stepsTitle }).waitFor();
  await look('overview');
}

/** 前年度から作成, which leaves everything as it was. */
async function carrying({ page, excel, lang }: Omit<Tour, 'service'>, person: Person, look: Look): Promise<void> {
  const words = carryScreenWords[lang];
  await person.press(new RegExp(`^${overviewWords[lang].carry}`));
  await person.heading(words.heading);
  await look('carry');
  excel.copies.hangs = true;
  await person.press(words.make);
  await page.getByRole('list', { name: words.stepsTitle }).waitFor();
  await look('carry-making');
  await person.press(words.cancel);
  excel.copies.hangs = false;
  await person.press(words.make);
  await person.heading(words.made.heading);
  await person.press(words.made.bySheet);
  await look('carry-made');
  excel.refusesNew = 'AccessDenied';
  await person.press(words.made.open);
  await person.button(words.made.save).waitFor();
  await look('carry-refused');
  excel.refusesNew = null;
  await person.press(shellWords[lang].back);
  await person.press(words.make);
  await person.press(words.made.open);
  await person.heading(words.opened.heading);
  await look('carry-opened');
  await person.press(shellWords[lang].close);
  await page.getByRole('list', { name: overviewWords[lang].stepsTitle }).waitFor();
}

async function findings(person: Person, page: Page, lang: Lang, look: Look): Promise<void> {
  const words = findingsWords[lang];
  await person.tab(shellWords[lang].tabs.findings);
  await page.getByRole('list', { name: words.list.label }).waitFor();
  await look('findings');
  await page.getByRole('listitem').getByRole('button', { name: /N9/ }).first().click();
  await person.button(words.fix.replace).waitFor();
  await look('finding-opened');
  await page.getByRole('button', { name: words.filters.label }).or(page.getByRole('searchbox')).first().click();
  await page.getByRole('searchbox').fill('ｚｚｚ');
  await person.sees(words.filters.none);
  await look('findings-none-left');
  await person.press(words.filters.all);
  await person.press(words.report.open);
  await person.button(words.report.copy).waitFor();
  await look('report');
  await person.press(shellWords[lang].back);
}

async function evaluations({ page, excel, lang }: Omit<Tour, 'service'>, person: Person, look: Look): Promise<void> {
  const words = evaluationsWords[lang];
  await person.tab(shellWords[lang].tabs.evaluations);
  await person.button(words.bar.preview).waitFor();
  const chosen = person.article('協働した団体数');
  await chosen.getByRole('radio', { name: '一部未達成' }).check();
  await chosen.getByRole('textbox').fill('年度末に3団体と協働を始めたため');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await look('evaluations');
  const opened = person.article('定時退庁推進日実施率（％）');
  await opened.getByRole('radio', { name: '達成', exact: true }).check();
  await opened.getByRole('button', { name: words.row.whyOf({ name: '定時退庁推進日実施率（％）' }) }).click();
  await opened.scrollIntoViewIfNeeded();
  await look('evaluation-why');
  await opened.getByRole('radio', { name: '未達成', exact: true }).check();
  await person.press(words.bar.preview);
  await person.heading(words.preview.title);
  await look('preview');
  await person.press(words.preview.showLeft);
  excel.type('北出張所', 'N9', '未達成', 'coauthor');
  await person.press(words.preview.write({ count: 27 }));
  await person.heading(words.written.done({ count: 26 }));
  await look('written');
  excel.type('北出張所', 'N10', '一部未達成');
  await person.press(words.written.undo);
  await person.heading(words.takenBack.done({ count: 25 }));
  await look('taken-back');
  await person.tab(shellWords[lang].tabs.overview);
  excel.type('健康福祉課', 'K19', 20);
  await person.sees(changedSince(lang));
  await look('overview-changed');
}

async function settings(person: Person, page: Page, lang: Lang, look: Look): Promise<void> {
  const words = settingsWords[lang];
  await person.tab(shellWords[lang].tabs.settings);
  await page.getByRole('textbox', { name: words.person.name }).fill('新潟 花子');
  await person.press(words.list.connect);
  await person.sees(connected(lang));
  await look('settings');
  for (const name of [words.policy.contents, words.policy.rules, words.memory.look]) {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  }
  await look('settings-opened');
}

async function submitting({ page, excel, lang }: Omit<Tour, 'service'>, person: Person, look: Look): Promise<void> {
  const [words, shell] = [submitWords[lang], shellWords[lang]];
  await person.tab(shell.tabs.submit);
  await person.heading(words.prepared.heading);
  await look('submit');
  await person.press(words.prepared.differences);
  await person.press(words.chief.heading);
  await person.press(words.chief.send({ sheets: SHEETS.length }));
  await person.sees(words.chief.nameMissing);
  await look('submit-chief');
  const release = await hold(page);
  await person.press(words.prepared.send({ sheets: SHEETS.length - HELD }));
  await person.heading(words.sending.heading);
  await look('sending');
  release();
  await person.heading(words.receipt.heading);
  await look('receipt');
  await person.press(shell.close);
  excel.type('健康福祉課', 'K9', '・委員会３回\n・座談会８回');
  await page.route(API, (route) => route.abort());
  await person.press(words.look);
  await person.sees(words.prepared.unknown);
  await look('submit-unreachable');
  await person.press(words.prepared.send({ sheets: SHEETS.length - HELD }));
  await person.heading(words.unsent.heading);
  await look('unsent');
  await page.unroute(API);
}

/** What it is called when many have had it in their hands. */
const COPY = '令和4年度_北区_組織目標管理シート_年度末評価（課長確認後・最終版）_差替え2.xlsx';

async function amongColleagues(
  { page, service, lang }: Omit<Tour, 'excel'>,
  person: Person,
  look: Look,
): Promise<void> {
  const [words, shell] = [submitWords[lang], shellWords[lang]];
  const sheet = '健康福祉課';
  const send = words.prepared.send({ sheets: SHEETS.length - HELD });
  await person.press(words.unsent.again);
  await person.heading(words.receipt.heading);
  await person.press(shell.close);
  await colleagueSubmits({ to: service, name: COPY, replace: true });
  await person.press(words.look);
  await person.heading(words.others.heading({ sheet: '', count: SHEETS.length }));
  await look('submit-others');
  await page.getByRole('checkbox', { name: words.others.replaceSheet({ sheet }) }).check();
  await person.press(
    words.others.differencesOf({ sheet, counts: words.kindCount({ kind: words.kinds.updated, count: 11 }) }),
  );
  await look('submit-others-ticked');
  await page.getByRole('checkbox', { name: words.others.replaceAll({ count: SHEETS.length }) }).check();
  await colleagueSubmits({ to: service, name: COPY, statuses: { [sheet]: '同僚が書いた達成状況' } });
  await person.press(send);
  await person.heading(words.unsent.toLookAt);
  await look('to-look-at');
  await person.press(words.lookAgain);
  await page.getByRole('checkbox', { name: words.others.replaceSheet({ sheet }) }).check();
  await person.press(send);
  await person.heading(words.receipt.heading);
  await look('receipt-replaced');
}

async function rareSights({ page, excel, lang }: Omit<Tour, 'service'>, person: Person, look: Look): Promise<void> {
  const [words, shell, { list }] = [submitWords[lang], shellWords[lang], settingsWords[lang]];
  await person.press(shell.close);
  await person.tab(shell.tabs.settings);
  await page.getByRole('textbox', { name: list.address }).fill('http://10.1.2.3:3000');
  await page.getByRole('textbox', { name: list.token }).fill('mokuhyo_0123456789ab_x');
  await person.sees(list.insecureToken);
  await look('settings-insecure');
  await page.getByRole('textbox', { name: list.token }).fill('');
  await page.getByRole('textbox', { name: list.address }).fill('');
  await person.press(list.connect);
  await person.sees(list.none);
  await person.tab(shell.tabs.submit);
  await person.press(words.look);
  await person.sees(words.prepared.noListText);
  await look('submit-no-list');
  mendAll(excel);
  await person.tab(shell.tabs.findings);
  await person.press(shell.check);
  await person.heading(findingsWords[lang].zero.heading);
  await look('zero');
  await person.tab(shell.tabs.overview);
  excel.beginCellEdit();
  await person.press(shell.check);
  await person.sees(shell.waiting);
  await look('cell-editing');
  excel.endCellEdit();
  for (const sheet of SHEETS) excel.deleteSheet(sheet);
  await person.press(shell.check);
  await page.getByRole('list', { name: overviewWords[lang].stepsTitle }).waitFor({ state: 'detached' });
  await look('no-goal-sheet');
}

/** 要修正 are gone. */
function mendAll(excel: SimulatedExcel): void {
  excel.set('区民生活課', 'M5', { value: '令和5年3月31日' });
  excel.type('区民生活課', 'N9', '達成');
  excel.type('区民生活課', 'K12', 30);
  excel.type('産業振興課', 'J10', 160);
  excel.type('建設課', 'N10', '達成');
  excel.type('北出張所', 'N9', null);
  excel.type('北出張所', 'N10', null);
}

/** The banner, whatever time it names. */
function changedSince(lang: Lang): RegExp {
  const [begin] = shellWords[lang].changed({ sheet: '健康福祉課', more: 0, time: '' }).split('健康福祉課');
  return new RegExp(`^${escaped(begin ?? '')}健康福祉課`);
}

function connected(lang: Lang): RegExp {
  const [begin] = settingsWords[lang].list.connected({ time: '\u0000' }).split('\u0000');
  return new RegExp(`^${escaped(begin ?? '')}`);
}

function escaped(text: string): string {
  return text.replace(/[()]/g, '\\$&');
}

const API = '**/api/**';

/** Lets nothing be submitted until the result is called. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(API, async (route) => {
    if (route.request().method() !== 'GET') await released;
    await route.fallback();
  });
  return release;
}
