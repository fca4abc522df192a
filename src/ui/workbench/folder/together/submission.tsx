import { Button, Field, makeStyles, mergeClasses, Textarea, ToggleButton, tokens } from '@fluentui/react-components';
import { CopyRegular, DocumentRegular } from '@fluentui/react-icons';
import { type RefObject, useMemo, useState } from 'react';
import { SUBMISSION_STATES, type SubmissionState, submissionsOf } from '../../../../app/consolidate/submission';
import { copyText } from '../../../pane/parts/outlets/copy';
import { sayTrouble } from '../../../pane/parts/say-trouble';
import { useDesk, useLang } from '../../use-desk';
import { useFolder, useFolderState, useTogetherWords } from '../use-folder';
import { useSectionStyles } from './section-styles';
import { SubmissionList } from './submission-list';

const useStyles = makeStyles({
  chip: { minWidth: 0, minHeight: '28px', padding: '2px 8px', fontWeight: tokens.fontWeightRegular },
  pressed: {
    fontWeight: tokens.fontWeightBold,
    outline: `2px solid ${tokens.colorNeutralForeground1}`,
    outlineOffset: '-2px',
  },
  list: { display: 'flex', alignItems: 'center', gap: '6px', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0 },
  trouble: { color: tokens.colorStatusDangerForeground1 },
});

/** 提出状況: against 課の名簿 who is missing; without one, what came. */
export function Submission({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const section = useSectionStyles();
  const styles = useStyles();
  const { submission: words } = useTogetherWords();
  const consolidation = useFolderState((state) => state.consolidation);
  const list = useFolderState((state) => state.list);
  const { year, rows } = useMemo(() => submissionsOf(consolidation, list?.sections ?? null), [consolidation, list]);
  const [filter, setFilter] = useState<SubmissionState | null>(null);
  const count = (state: SubmissionState) => rows.filter((row) => row.state === state).length;
  const states = SUBMISSION_STATES.filter((state) => count(state) > 0);
  const wanted = filter !== null && states.includes(filter) ? filter : null;
  const shown = wanted === null ? rows : rows.filter(({ state }) => state === wanted);
  return (
    <section className={section.section} aria-labelledby="submission">
      <h2 id="submission" className={section.title}>
        {words.title({ year: consolidation.years.get(year ?? 0) ?? '' })}
      </h2>
      <List missing={count('missing')} />
      {rows.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: no form, and a frame around it would say too much */}
          <div role="group" aria-label={words.filter} className={section.row}>
            {[null, ...states].map((state) => (
              <ToggleButton
                key={state ?? 'all'}
                size="small"
                className={mergeClasses(styles.chip, state === wanted && styles.pressed)}
                checked={state === wanted}
                onClick={() => setFilter(state)}
              >
                {words.count({
                  state: state === null ? words.all : words.states[state],
                  count: state === null ? rows.length : count(state),
                })}
              </ToggleButton>
            ))}
            <Copy
              text={() =>
                shown.map((row) => [row.department, row.section, words.states[row.state]].join('\t')).join('\n')
              }
              count={shown.length}
            />
          </div>
          <SubmissionList key={wanted} rows={shown} scroller={scroller} />
        </>
      )}
    </section>
  );
}

/** Which list of sections it is held against. */
function List({ missing }: { readonly missing: number }) {
  const section = useSectionStyles();
  const styles = useStyles();
  const lang = useLang();
  const { submission: words } = useTogetherWords();
  const desk = useDesk();
  const { dropList } = useFolder();
  const list = useFolderState((state) => state.list);
  const trouble = useFolderState((state) => state.listTrouble);
  return (
    <>
      {list === null && <p className={section.hint}>{words.hint}</p>}
      <div role="status">
        {list !== null && (
          <span className={styles.list}>
            <DocumentRegular className={styles.icon} fontSize={18} aria-hidden />
            {words.taken({ file: list.file.name, count: list.sections.length, missing })}
          </span>
        )}
      </div>
      <div className={section.row}>
        <Button onClick={() => void desk.chooseList()}>{list === null ? words.choose : words.another}</Button>
        {list !== null && <Button onClick={dropList}>{words.remove}</Button>}
      </div>
      <div role="alert" className={styles.trouble}>
        {trouble && sayTrouble(trouble, lang)}
      </div>
    </>
  );
}

function Copy({ text, count }: { readonly text: () => string; readonly count: number }) {
  const section = useSectionStyles();
  const { submission: words } = useTogetherWords();
  const [told, setTold] = useState<{ readonly kind: 'copied' | 'refused'; readonly count: number } | null>(null);
  const copy = async () => setTold({ ...(await copyText(text())), count });
  return (
    <>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <span role="status" className={section.hint}>
        {told?.kind === 'copied' && words.copied({ count: told.count })}
        {told?.kind === 'refused' && words.notCopied}
      </span>
      {told?.kind === 'refused' && (
        <Field label={words.text}>
          <Textarea readOnly resize="vertical" rows={8} value={text()} />
        </Field>
      )}
    </>
  );
}
