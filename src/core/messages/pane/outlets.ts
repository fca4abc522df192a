import type { InBoth, Sentence } from './words';

/** What came of copying, saving and printing a document. */
export interface OutletsWords {
  readonly notCopied: string;
  readonly saved: Sentence;
  readonly handedOver: string;
  readonly notSaved: string;
  readonly notPrinted: string;
}

export const outletsWords: InBoth<OutletsWords> = {
  ja: {
    notCopied: 'コピーできませんでした。下の内容を選択して、Ctrl+Cでコピーしてください。',
    saved: ({ name }) => `「${name}」に保存しました。`,
    handedOver: 'ダウンロードに保存しました。見当たらないときは、「コピー」で文書に貼り付けてください。',
    notSaved: 'この画面からは保存できません。「コピー」で文書に貼り付けてください。',
    notPrinted:
      'この画面からは印刷できません。「保存」したものを開くか、「コピー」で文書に貼り付けて印刷してください。',
  },
  en: {
    notCopied: 'It could not be copied. Select what is below and press Ctrl+C.',
    saved: ({ name }) => `Saved as “${name}”.`,
    handedOver: 'Saved among your downloads. If it is not there, use Copy and paste it into a document.',
    notSaved: 'This pane cannot save files. Use Copy and paste it into a document.',
    notPrinted: 'This pane cannot print. Save it and open that, or copy it into a document, and print that.',
  },
};
