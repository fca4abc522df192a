import { andMore, counted } from '../phrases';
import type { InBoth, Sentence } from './words';

/** How several targets and results of one cell were brought together. */
export type Matching = 'one-to-each' | 'by-label' | 'in-order' | 'total' | 'several' | 'none' | 'person';

export interface EvaluationsWords {
  readonly title: string;
  /** The chip beside those of the certainties, and the word in a filled row. */
  readonly filled: string;
  readonly filters: string;
  readonly all: string;
  readonly shown: Sentence;
  readonly noneShown: Sentence;
  readonly noneAtAll: string;
  readonly noSheet: string;
  readonly group: Sentence;
  readonly row: {
    readonly nameless: string;
    readonly goals: Sentence;
    readonly namedMore: Sentence;
    readonly indicator: string;
    readonly target: string;
    readonly result: string;
    readonly verdict: string;
    readonly empty: string;
    readonly partly: Sentence;
    readonly tick: Sentence;
    readonly proposed: Sentence;
    readonly unchosen: string;
    readonly why: string;
    readonly whyOf: Sentence;
    readonly closeWhy: string;
    readonly closeWhyOf: Sentence;
    readonly toCellOf: Sentence;
  };
  /** Beside the numbers, so without them. */
  readonly sentences: {
    readonly reached: Sentence;
    readonly allReached: Sentence;
    readonly someReached: Sentence;
    readonly missed: Sentence;
    readonly smaller: string;
    readonly choose: string;
    readonly keptDiffers: Sentence;
    readonly keptSame: string;
    readonly keptChosen: string;
    readonly kept: string;
    readonly formula: string;
    readonly noColumn: string;
  };
  readonly choice: {
    readonly group: Sentence;
    readonly sign: Sentence;
    readonly undo: string;
    readonly undoOf: Sentence;
    readonly reason: string;
    readonly reasonMissing: string;
  };
  readonly derivation: {
    readonly of: Sentence;
    readonly item: string;
    readonly direction: string;
    readonly noDirection: string;
    readonly turn: string;
    readonly turnTo: Sentence;
    readonly corrected: string;
    readonly restore: string;
    readonly restoreOf: Sentence;
    readonly matching: string;
    readonly matchings: Readonly<Record<Matching, string>>;
    readonly mend: string;
    readonly mendOf: Sentence;
    readonly matchingHint: string;
    readonly resultOf: Sentence;
    readonly notCompared: string;
    readonly judge: string;
    readonly cancel: string;
    readonly evaluation: string;
    readonly rules: Readonly<
      Record<'allReached' | 'someReached' | 'allMissed' | 'partly' | 'turns' | 'unknown' | 'pending', Sentence>
    >;
    readonly decides: string;
    readonly cells: string;
    readonly policy: string;
    readonly remembered: string;
  };
  readonly bar: {
    readonly fill: Sentence;
    readonly separator: string;
    /** What is left of 担当課で判断, and of 判定できません. */
    readonly left: Readonly<Record<'discretionary' | 'undecided', Sentence>>;
    readonly toNext: Sentence;
    readonly preview: string;
    readonly decide: string;
    /** Why nothing can be entered now. */
    readonly nothing: string;
    readonly atYearend: string;
    readonly nothingYet: string;
    readonly nothingLeft: string;
    readonly allFilled: string;
    readonly toFindings: string;
    readonly toSubmit: string;
  };
  readonly preview: {
    readonly title: string;
    readonly counts: Sentence;
    readonly untouched: string;
    readonly cell: string;
    readonly before: string;
    readonly after: string;
    readonly count: Sentence;
    readonly more: Sentence;
    readonly moreOf: Sentence;
    readonly reason: Sentence;
    readonly nothing: string;
    readonly left: Sentence;
    readonly showLeft: string;
    readonly hideLeft: string;
    readonly leftKinds: Readonly<
      Record<'kept' | 'discretionary' | 'undecided' | 'unticked' | 'pending' | 'formula' | 'noColumn', string>
    >;
    readonly keptDiffering: Sentence;
    /** After a place: chosen, but not yet explained. */
    readonly reasonMissing: string;
    readonly joined: Sentence;
    readonly separator: string;
    readonly stands: Sentence;
    readonly write: Sentence;
  };
  readonly written: {
    readonly done: Sentence;
    readonly doneNone: string;
    readonly where: Sentence;
    readonly unwritten: Sentence;
    readonly staleNow: Sentence;
    readonly undoTitle: string;
    readonly undoText: Sentence;
    readonly undo: string;
    readonly remaining: string;
    readonly remainingCount: Sentence;
    readonly noneRemaining: string;
    readonly steps: Readonly<Record<'discretionary' | 'undecided' | 'pending' | 'certain', string>>;
    readonly submit: string;
    readonly bySheet: string;
    readonly sheet: string;
    readonly goOn: string;
  };
  readonly takenBack: {
    readonly done: Sentence;
    readonly doneNone: string;
    readonly text: string;
    readonly left: Sentence;
    readonly leftNow: Sentence;
    readonly leftEmpty: string;
  };
  readonly undoOffer: Sentence;
}

export const evaluationsWords: InBoth<EvaluationsWords> = {
  ja: {
    title: '評価（案）',
    filled: '記入済',
    filters: '表示する評価',
    all: 'すべて',
    shown: ({ count, total }) => `${total}評価のうち${count}評価を表示しています。`,
    noneShown: ({ category }) => `「${category}」の評価はありません。`,
    noneAtAll: '評価を付ける指標がありません。目標と結果が書かれているか、点検結果で確かめてください。',
    noSheet: '組織目標管理シートが見つかりません。開いているブックを確かめてください。',
    group: ({ total, filled }) => `${total}評価・記入済 ${filled}`,
    row: {
      nameless: '（名称なし）',
      goals: ({ numbers }) => `No.${numbers}`,
      namedMore: andMore.ja,
      indicator: '指標',
      target: '目標',
      result: '結果',
      verdict: '判定',
      empty: '空欄',
      partly: ({ reached, total }) => `達 ${reached}／${total}`,
      tick: ({ name, value }) => `${name}に「${value}」を入れる`,
      proposed: ({ value }) => `案：${value}`,
      unchosen: '未選択',
      why: '根拠を見る',
      whyOf: ({ name }) => `${name}の根拠を見る`,
      closeWhy: '根拠を閉じる',
      closeWhyOf: ({ name }) => `${name}の根拠を閉じる`,
      toCellOf: ({ name, word, cell }) => `該当セルへ：${name}の${word} ${cell}`,
    },
    sentences: {
      reached: ({ total }) => (Number(total) > 1 ? `${total}つとも目標に達しています。` : '目標に達しています。'),
      allReached: ({ total }) => `${total}件とも目標に達しています。`,
      someReached: ({ total, reached }) => `${total}件中${reached}件が目標に達しています。`,
      missed: ({ total }) => (Number(total) > 1 ? `${total}件とも目標に届いていません。` : '目標に届いていません。'),
      smaller: '少ないほどよい指標として判定しました。',
      choose: '評価を選んでください。',
      keptDiffers: ({ proposed }) => `案の「${proposed}」と異なります。書き換えません。`,
      keptSame: '案と同じです。',
      keptChosen: '担当課で選んだ評価です。',
      kept: '書き換えません。',
      formula: '評価のセルに、計算されていない数式があります。書き込みません。',
      noColumn: 'このシートには評価の列がないため、書き込めません。',
    },
    choice: {
      group: ({ name }) => `${name}の評価`,
      sign: ({ sign, word }) => `${sign}（${word}）`,
      undo: '選択を取り消す',
      undoOf: ({ name }) => `${name}の選択を取り消す`,
      reason: '判断の理由（提出先に残ります）',
      reasonMissing: '案よりも良い評価のため、理由が必要です。理由を書くまでは入れません。',
    },
    derivation: {
      of: ({ name }) => `${name}の根拠`,
      item: '項目',
      direction: '向き',
      noDirection: '決められませんでした',
      turn: '変える',
      turnTo: ({ better, name }) => `${name}を「${better}」に変える`,
      corrected: 'あなたが直しました。',
      restore: '元に戻す',
      restoreOf: ({ what, name }) => `${name}の${what}を元に戻す`,
      matching: '対応',
      matchings: {
        'one-to-each': '1つの目標を、それぞれの結果と比べました',
        'by-label': '項目名で組み合わせました',
        'in-order': '書かれた順に組み合わせました',
        total: '内訳を除き、合計どうしを比べました',
        several: '項目名と単位で組み合わせました',
        none: '組み合わせが決まりませんでした',
        person: '選んだとおりに組み合わせました',
      },
      mend: '直す',
      mendOf: ({ what, name }) => `${name}の${what}を直す`,
      matchingHint: '目標ごとに、比べる結果を選んでください。',
      resultOf: ({ target }) => `目標「${target}」の結果`,
      notCompared: '比べない',
      judge: 'この対応で判定する',
      cancel: 'やめる',
      evaluation: '評価',
      rules: {
        allReached: ({ total, value }) => (Number(total) > 1 ? `${total}つとも達 → ${value}` : `達 → ${value}`),
        someReached: ({ total, reached, value }) => `${total}つのうち${reached}つが達 → ${value}`,
        allMissed: ({ total, value }) => (Number(total) > 1 ? `${total}つとも未達 → ${value}` : `未達 → ${value}`),
        partly: ({ value }) => `目標の一部だけが達 → ${value}`,
        turns: ({ value }) => `向きによって評価が変わる → ${value}`,
        unknown: () => '判定不可がある → 担当課で選択（案はありません）',
        pending: () => '結果がそろってから判定',
      },
      decides: '担当課で判断',
      cells: 'セル',
      policy: '評価基準',
      remembered: '直した内容は、ブックの名前とともにこのパソコンに覚えておき、ブックには書きません。',
    },
    bar: {
      fill: ({ fill }) => `入れる ${fill}`,
      separator: '・',
      left: {
        discretionary: ({ count }) => `判断 残り ${count}`,
        undecided: ({ count }) => `判定できません ${count}`,
      },
      toNext: ({ left }) => `${left}件。次の1件へ`,
      preview: '記入内容を確認',
      decide: '次の評価を選ぶ',
      nothing: '入れる評価にチェックを付けてください。',
      atYearend: '評価は年度末に行います。',
      nothingYet: '結果を書いて点検すると、評価（案）を入れられます。',
      nothingLeft: '入れられる評価はありません。',
      allFilled: '評価はすべて記入済です。',
      toFindings: '要修正を直す',
      toSubmit: '提出へ進む',
    },
    preview: {
      title: '記入内容の確認',
      counts: ({ sheets, count }) => `${sheets}シート ${count}件`,
      untouched: '評価のセルに値だけを書きます。書式・ほかのセル・記入済の評価は変わりません。',
      cell: 'セル',
      before: '記入前',
      after: '記入後',
      count: ({ count }) => `${count}件`,
      more: ({ count }) => `ほか ${count}件を開く`,
      moreOf: ({ sheet, count }) => `${sheet}のほか ${count}件を開く`,
      reason: ({ reason }) => `理由：${reason}`,
      nothing: '入れる評価がありません。',
      left: ({ count }) => `入れないもの ${count}件`,
      showLeft: '内訳を見る',
      hideLeft: '内訳を閉じる',
      leftKinds: {
        kept: '記入済',
        discretionary: '判断 残り',
        undecided: '判定できません',
        unticked: 'チェックなし',
        pending: '結果待ち',
        formula: '数式のセル',
        noColumn: '評価の列なし',
      },
      keptDiffering: ({ count }) => `（うち案と異なる ${count}）`,
      reasonMissing: '（理由が未記入）',
      joined: ({ kind, count, note }) => `${kind} ${count}${note}`,
      separator: '・',
      stands: ({ text, proposed }) => `「${text}」${proposed ? `（案：${proposed}）` : ''}`,
      write: ({ count }) => `評価（案）を入れる（${count}件）`,
    },
    written: {
      done: ({ count }) => `${count}件を入れました`,
      doneNone: '入れた評価はありません',
      where: ({ sheets, time }) => `${sheets}シート・${time}・評価のセルの値だけ`,
      unwritten: ({ count }) => `${count}件は入れていません`,
      staleNow: ({ text }) => `確認のあとで「${text}」と記入されたため、そのままにしました。`,
      undoTitle: '記入前に戻せます',
      undoText: ({ count }) =>
        `この${count}件だけを記入前に戻します。あとから手で直したセルはそのまま残し、一覧でお知らせします。`,
      undo: '記入前に戻す',
      remaining: '残っていること',
      remainingCount: ({ count }) => `残り ${count}件`,
      noneRemaining: '評価はすべて記入済です。',
      steps: {
        certain: '数値で判定したものを入れる',
        discretionary: '担当課で判断する',
        undecided: '判定できませんを決める',
        pending: '結果を書く（結果待ち）',
      },
      submit: '提出へ進む',
      bySheet: '入れた評価',
      sheet: 'シート',
      goOn: '続ける',
    },
    takenBack: {
      done: ({ count }) => `${count}件を記入前に戻しました`,
      doneNone: '戻した評価はありません',
      text: '選んだ評価と理由、チェックはそのまま残っています。',
      left: ({ count }) => `${count}件はそのままです`,
      leftNow: ({ text }) => `あとから「${text}」と直されていたため、残しました。`,
      leftEmpty: 'すでに空欄になっていました。',
    },
    undoOffer: ({ when, count }) => `${when}に入れた${count}件を記入前に戻せます。`,
  },
  en: {
    title: 'Proposed ratings',
    filled: 'Filled in',
    filters: 'Ratings to show',
    all: 'All',
    shown: ({ count, total }) => `Showing ${count} of ${total} ratings.`,
    noneShown: ({ category }) => `No rating is “${category}”.`,
    noneAtAll: 'There is no indicator to rate. See in the findings whether targets and results are written.',
    noSheet: 'No goal sheet was found. Check whether this is the right workbook.',
    group: ({ total, filled }) => `${counted(total, 'rating')} · ${filled} filled in`,
    row: {
      nameless: '(no name)',
      goals: ({ numbers }) => `No. ${numbers}`,
      namedMore: andMore.en,
      indicator: 'Indicator',
      target: 'Target',
      result: 'Result',
      verdict: 'Verdict',
      empty: 'empty',
      partly: ({ reached, total }) => `${reached} of ${total} reached`,
      tick: ({ name, value }) => `Enter “${value}” for ${name}`,
      proposed: ({ value }) => `Proposal: ${value}`,
      unchosen: 'not chosen',
      why: 'Show why',
      whyOf: ({ name }) => `Show why: ${name}`,
      closeWhy: 'Hide why',
      closeWhyOf: ({ name }) => `Hide why: ${name}`,
      toCellOf: ({ name, word, cell }) => `Go to cell ${cell}, ${word} of ${name}`,
    },
    sentences: {
      reached: ({ total }) => (Number(total) > 1 ? `All ${total} targets reached.` : 'Target reached.'),
      allReached: ({ total }) => `All ${total} targets reached.`,
      someReached: ({ total, reached }) => `${reached} of ${total} targets reached.`,
      missed: ({ total }) => (Number(total) > 1 ? `All ${total} targets missed.` : 'Target missed.'),
      smaller: 'Judged as smaller is better.',
      choose: 'Choose the rating.',
      keptDiffers: ({ proposed }) => `Differs from the proposal “${proposed}”. It is left as it is.`,
      keptSame: 'Same as the proposal.',
      keptChosen: 'Chosen by the section.',
      kept: 'It is left as it is.',
      formula: 'The rating cell holds a formula that is not calculated. It is left as it is.',
      noColumn: 'This sheet has no 評価 column to write into.',
    },
    choice: {
      group: ({ name }) => `Rating of ${name}`,
      sign: ({ sign, word }) => `${sign} (${word})`,
      undo: 'Undo choice',
      undoOf: ({ name }) => `Undo choice: ${name}`,
      reason: 'Reason (kept on the shared list)',
      reasonMissing: 'Better than the proposal, so a reason is needed. Without one it is not entered.',
    },
    derivation: {
      of: ({ name }) => `Why: ${name}`,
      item: 'Item',
      direction: 'Direction',
      noDirection: 'Could not be told',
      turn: 'Change',
      turnTo: ({ better, name }) => `Change ${name} to “${better}”`,
      corrected: 'You corrected this.',
      restore: 'Restore',
      restoreOf: ({ what, name }) => `Restore ${what} of ${name}`,
      matching: 'Matching',
      matchings: {
        'one-to-each': 'The one target was held against each result',
        'by-label': 'Matched by the names of the items',
        'in-order': 'Matched in the order of writing',
        total: 'Totals were compared, without their parts',
        several: 'Matched by names and units',
        none: 'No matching could be found',
        person: 'Matched as chosen',
      },
      mend: 'Correct',
      mendOf: ({ what, name }) => `Correct ${what} of ${name}`,
      matchingHint: 'For each target choose the result to compare.',
      resultOf: ({ target }) => `Result of target “${target}”`,
      notCompared: 'not compared',
      judge: 'Judge by this matching',
      cancel: 'Cancel',
      evaluation: 'Rating',
      rules: {
        allReached: ({ total, value }) =>
          Number(total) > 1 ? `all ${total} reached → ${value}` : `reached → ${value}`,
        someReached: ({ total, reached, value }) => `${reached} of ${total} reached → ${value}`,
        allMissed: ({ total, value }) => (Number(total) > 1 ? `all ${total} missed → ${value}` : `missed → ${value}`),
        partly: ({ value }) => `only a part of the target reached → ${value}`,
        turns: ({ value }) => `depends on the direction → ${value}`,
        unknown: () => 'one cannot be told → chosen by the section (no proposal)',
        pending: () => 'judged when all results are there',
      },
      decides: 'chosen by the section',
      cells: 'Cells',
      policy: 'Policy',
      remembered:
        'Corrections are remembered on this computer under the name of the workbook; nothing of them is written into it.',
    },
    bar: {
      fill: ({ fill }) => `${fill} to enter`,
      separator: ' · ',
      left: {
        discretionary: ({ count }) => `${count} to decide`,
        undecided: ({ count }) => `${count} cannot be judged`,
      },
      toNext: ({ left }) => `${left}. Go to the next one`,
      preview: 'Review entries',
      decide: 'Choose the next',
      nothing: 'Tick the ratings to enter.',
      atYearend: 'Ratings are given at year end.',
      nothingYet: 'Write the results and check again to get proposals.',
      nothingLeft: 'There is no rating that could be entered.',
      allFilled: 'Every rating is filled in.',
      toFindings: 'Fix first',
      toSubmit: 'Go to submit',
    },
    preview: {
      title: 'Review of entries',
      counts: ({ sheets, count }) => `${count} in ${counted(sheets, 'sheet')}`,
      untouched: 'Only values of rating cells are written. Formats, other cells and ratings already there stay.',
      cell: 'Cell',
      before: 'Before',
      after: 'After',
      count: ({ count }) => `${count}`,
      more: ({ count }) => `Show ${count} more`,
      moreOf: ({ sheet, count }) => `Show ${count} more of ${sheet}`,
      reason: ({ reason }) => `Reason: ${reason}`,
      nothing: 'There is nothing to enter.',
      left: ({ count }) => `${count} not entered`,
      showLeft: 'Show which',
      hideLeft: 'Hide',
      leftKinds: {
        kept: 'filled in',
        discretionary: 'to decide',
        undecided: 'cannot be judged',
        unticked: 'not ticked',
        pending: 'no result yet',
        formula: 'formula',
        noColumn: 'no 評価 column',
      },
      keptDiffering: ({ count }) => ` (${count} differ from the proposal)`,
      reasonMissing: ' (no reason yet)',
      joined: ({ kind, count, note }) => `${count} ${kind}${note}`,
      separator: ' · ',
      stands: ({ text, proposed }) => ` “${text}”${proposed ? ` (proposal: ${proposed})` : ''}`,
      write: ({ count }) => `Enter ${counted(count, 'rating')}`,
    },
    written: {
      done: ({ count }) => `${count} entered`,
      doneNone: 'Nothing was entered',
      where: ({ sheets, time }) => `${counted(sheets, 'sheet')} · ${time} · values of rating cells only`,
      unwritten: ({ count }) => `${count} not entered`,
      staleNow: ({ text }) => `“${text}” was written there after the review, and is left.`,
      undoTitle: 'This can be taken back',
      undoText: ({ count }) =>
        `Only these ${count} cells return to what they were. Cells changed by hand since are left, and listed.`,
      undo: 'Take back',
      remaining: 'What remains',
      remainingCount: ({ count }) => `${count} left`,
      noneRemaining: 'Every rating is filled in.',
      steps: {
        certain: 'Enter what the numbers settle',
        discretionary: 'Decide what the section must',
        undecided: 'Choose where nothing can be told',
        pending: 'Write the missing results',
      },
      submit: 'Go to submit',
      bySheet: 'Entered ratings',
      sheet: 'Sheet',
      goOn: 'Go on',
    },
    takenBack: {
      done: ({ count }) => `${count} taken back`,
      doneNone: 'Nothing was taken back',
      text: 'Your choices, reasons and ticks are still there.',
      left: ({ count }) => `${count} left as they are`,
      leftNow: ({ text }) => `Changed to “${text}” since, and left.`,
      leftEmpty: 'It was empty already.',
    },
    undoOffer: ({ when, count }) => `What was entered at ${when} (${count}) can be taken back.`,
  },
};
