import type { InBoth, Sentence } from './words';

/** The sheet beside the pane, where there is no Excel. */
export interface WorkbookViewWords {
  readonly sheets: string;
  readonly emptyCell: string;
  readonly marked: string;
  readonly edited: string;
  readonly hiddenSheet: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly zoom: string;
  readonly fit: string;
  readonly percent: Sentence;
}

export const workbookViewWords: InBoth<WorkbookViewWords> = {
  ja: {
    sheets: 'シート',
    emptyCell: '空欄',
    marked: '印あり',
    edited: '未保存',
    hiddenSheet: '非表示のシート',
    zoomOut: '縮小',
    zoomIn: '拡大',
    zoom: '表示倍率',
    fit: '幅に合わせる',
    percent: ({ percent }) => `${percent}%`,
  },
  en: {
    sheets: 'Sheets',
    emptyCell: 'blank',
    marked: 'marked',
    edited: 'not saved yet',
    hiddenSheet: 'hidden sheet',
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    zoom: 'Zoom',
    fit: 'Fit to width',
    percent: ({ percent }) => `${percent}%`,
  },
};
