import type { Lang, Sentence } from '../catalogue';
import { counted } from '../phrases';

/** What the service's page says. A word between backquotes is typed as it stands. */
export interface PageWords {
  readonly title: string;
  readonly intro: string;
  readonly workbench: string;
  readonly empty: string;
  readonly emptyAdvice: string;
  readonly guarded: string;
  readonly exportTitle: string;
  readonly exportIntro: string;
  readonly openapi: string;
  readonly sheetSchema: string;
  readonly indicatorSchema: string;
  readonly nameless: string;
  readonly sheets: Sentence;
  readonly columns: Readonly<Record<PageColumn, string>>;
}

export type PageColumn = 'name' | 'indicators' | 'evaluations' | 'errors' | 'warnings' | 'receivedAt';

const PAGE: Readonly<Record<Lang, PageWords>> = {
  ja: {
    title: '組織目標管理シート　提出先',
    intro: '提出された組織目標管理シートを、指標ごとに整理して保管しています。この画面は閲覧専用です。',
    workbench: 'ブックを開いて点検する（ブラウザー版）',
    empty: 'まだ1枚も提出されていません。',
    emptyAdvice: '`npx mokuhyo push` で提出すると、ここに表示されます。',
    guarded: 'この提出先はトークンで保護されています。提出状況は `npx mokuhyo export` で取り出してください。',
    exportTitle: 'データの取り出し',
    exportIntro:
      '表計算や分析には `npx mokuhyo export` をお使いください。プログラムから読むときの仕様は次のとおりです。',
    openapi: 'APIの仕様（OpenAPI）',
    sheetSchema: 'シートの項目（JSON Schema）',
    indicatorSchema: '指標の項目（JSON Schema）',
    nameless: '（組織名なし）',
    sheets: ({ count }) => `（${count}シート）`,
    columns: {
      name: '組織名',
      indicators: '指標',
      evaluations: '評価記入',
      errors: '要修正',
      warnings: '要確認',
      receivedAt: '受付日時',
    },
  },
  en: {
    title: 'Goal sheets: shared list',
    intro: 'Keeps the goal sheets (組織目標管理シート) that were sent, by indicator. This page is for reading only.',
    workbench: 'Open and check a workbook in the browser',
    empty: 'No sheet has been sent yet.',
    emptyAdvice: 'What `npx mokuhyo push` sends appears here.',
    guarded: 'This list is protected by a token. Use `npx mokuhyo export` to see what is in it.',
    exportTitle: 'Getting the data out',
    exportIntro: 'Use `npx mokuhyo export` for spreadsheets and analysis. For programs, this is how to read it:',
    openapi: 'API description (OpenAPI)',
    sheetSchema: 'Fields of a sheet (JSON Schema)',
    indicatorSchema: 'Fields of an indicator (JSON Schema)',
    nameless: '(no name)',
    sheets: ({ count }) => ` (${counted(count, 'sheet')})`,
    columns: {
      name: 'Section',
      indicators: 'Indicators',
      evaluations: '評価 filled',
      errors: 'To fix',
      warnings: 'To check',
      receivedAt: 'Received (Japan time)',
    },
  },
};

export function pageWords(lang: Lang): PageWords {
  return PAGE[lang];
}
