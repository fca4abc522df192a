import type { InBoth } from './words';

export interface GuideWords {
  readonly title: string;
  readonly intro: string;
  readonly steps: Readonly<Record<'check' | 'evaluate' | 'takeBack' | 'submit' | 'save', GuideStep>>;
  /** What leaves this computer, and when. */
  readonly privacy: string;
  /** The same where nothing can be sent. */
  readonly privacyHere: string;
  readonly start: string;
  readonly later: string;
}

export interface GuideStep {
  readonly title: string;
  readonly text: string;
}

export const guideWords: InBoth<GuideWords> = {
  ja: {
    title: '組織目標管理シートの点検と評価を手伝います',
    intro: '1分の案内です。あとで「設定」からも見られます。',
    steps: {
      check: {
        title: '点検する',
        text: '空欄、ありえない日付、単位のちがいなどを探し、どのセルに何を書けばよいかをお知らせします。',
      },
      evaluate: {
        title: '評価（案）を確かめて入れる',
        text: '数値で決まる評価は案を出します。判断が要る評価は、担当課が選び、理由を書きます。',
      },
      takeBack: {
        title: 'いつでも記入前に戻せる',
        text: '書き込むのは、評価のセルと、直すと決めたセルの値だけです。書き込む前に必ず一覧を見せ、あとで戻せます。',
      },
      submit: {
        title: '提出する',
        text: '要修正がなくなったら、企画部門へ。受付結果がその場で残ります。',
      },
      save: {
        title: '保存する',
        text: '「保存」でファイルに書き込みます。提出は、保存したブックをいつもの方法で送ります。',
      },
    },
    privacy:
      '点検と評価（案）は、このパソコンの中だけで行います。シートの内容を送るのは「提出する」を押したときだけです。',
    privacyHere: 'すべて、このパソコンの中だけで行います。シートの内容は、どこにも送りません。',
    start: 'このブックを点検する',
    later: 'あとで',
  },
  en: {
    title: 'Helps to check and rate goal sheets',
    intro: 'This takes a minute. You find it again under Settings.',
    steps: {
      check: {
        title: 'Check',
        text: 'Finds empty cells, impossible dates, differing units and the like, and says which cell needs what.',
      },
      evaluate: {
        title: 'Look at the drafts and enter ratings',
        text: 'Where the figures decide, a rating is drafted. Where judgement is needed, your section chooses and says why.',
      },
      takeBack: {
        title: 'Take it back at any time',
        text: 'Only rating cells, and cells whose fix you accept, are written. You see the list first, and can undo it later.',
      },
      submit: {
        title: 'Submit',
        text: 'Once nothing is left to fix, send the sheets to the planning division. The receipt stays with you.',
      },
      save: {
        title: 'Save',
        text: '“Save” writes into the file. Hand in the saved workbook the way you always do.',
      },
    },
    privacy:
      'Checking and drafting happen on this computer only. The contents of the sheets are sent only when you press “Submit”.',
    privacyHere: 'Everything happens on this computer only. The contents of the sheets are sent nowhere.',
    start: 'Check this workbook',
    later: 'Later',
  },
};
