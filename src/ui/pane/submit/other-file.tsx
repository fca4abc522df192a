import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, WarningFilled } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { submitWords } from '../../../core/messages/pane/submit';
import type { OtherWorkbook } from '../../../list/port';
import { dateAndTimeOf } from '../format';
import { FACT_LIST } from '../parts/fact-list';
import { PHRASES } from '../parts/phrases';
import { useLang, useSession, useSessionState, useWords } from '../use-session';
import { countsOf } from './changes';
import { SheetDifferences } from './differences';
import type { OtherFile, OtherSheet } from './other-workbooks';
import { sayCounts } from './say-changes';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '4px',
    padding: '12px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { color: tokens.colorStatusWarningForeground1 },
  phrases: PHRASES,
  body: {
    gridColumn: '2',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  facts: FACT_LIST,
  value: { overflowWrap: 'anywhere' },
  // Names of sheets need the whole width of a narrow pane.
  ticks: { gridColumn: '1 / -1', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { listStyleType: 'none', padding: 0, margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    columnGap: '4px',
    alignItems: 'start',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  // What is not ticked is as important as what is.
  check: { marginLeft: '-6px', '& .fui-Checkbox__label': { color: tokens.colorNeutralForeground1, ...PHRASES } },
  opener: { marginTop: '4px', minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  // Below the tick box's label.
  below: { gridColumn: '1 / -1', paddingLeft: '28px' },
});

/** Keys of sheets. */
type Ticked = ReadonlySet<string>;

interface OtherFileProps {
  readonly of: OtherFile;
  readonly replacing: Ticked;
}

/** Sheets that the list has from another workbook: which, from whom, and whether this one takes its place. */
export function OtherFileBox({ of: { file, submitted, sheets }, replacing }: OtherFileProps) {
  const styles = useStyles();
  const { others } = useWords(submitWords);
  const [only, ...more] = sheets;
  const name = only && more.length === 0 ? nameOf(only) : '';
  return (
    <section className={styles.box}>
      <WarningFilled className={styles.icon} fontSize={20} aria-hidden />
      <Text as="h3" weight="semibold" className={styles.phrases}>
        {others.heading({ sheet: name, count: sheets.length })}
      </Text>
      <div className={styles.body}>
        <dl className={styles.facts}>
          <dt>{others.workbook}</dt>
          <dd className={styles.value}>{file}</dd>
          {submitted && (
            <>
              <dt>{others.submitted}</dt>
              <dd className={styles.value}>
                <Submitted other={submitted} />
              </dd>
            </>
          )}
        </dl>
        <p className={styles.phrases}>{others.meaning}</p>
      </div>
      <div className={styles.ticks}>
        {more.length > 0 && <TickAll sheets={sheets} replacing={replacing} />}
        <ul className={styles.list}>
          {sheets.map((sheet) => (
            <Sheet
              key={sheet.key}
              sheet={sheet}
              label={name === '' ? nameOf(sheet) : others.replace}
              isReplacing={replacing.has(sheet.key)}
              isSaid={submitted !== null}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** One press for a workbook that was renamed. */
function TickAll({ sheets, replacing }: { readonly sheets: readonly OtherSheet[]; readonly replacing: Ticked }) {
  const styles = useStyles();
  const { others } = useWords(submitWords);
  const { replaceOther } = useSession();
  const isBusy = useSessionState((state) => state.busy) !== null;
  const keys = sheets.map(({ key }) => key);
  const ticked = keys.filter((key) => replacing.has(key)).length;
  return (
    <Checkbox
      className={styles.check}
      disabled={isBusy}
      checked={ticked === keys.length || (ticked > 0 && 'mixed')}
      label={others.replaceAll({ count: keys.length })}
      onChange={(_, { checked }) => replaceOther(keys, checked === true)}
    />
  );
}

interface SheetProps {
  readonly sheet: OtherSheet;
  readonly label: string;
  readonly isReplacing: boolean;
  /** Whether it is said above already when and by whom it was submitted. */
  readonly isSaid: boolean;
}

function Sheet({ sheet: { key, foreseen, other, ifWaived }, label, isReplacing, isSaid }: SheetProps) {
  const styles = useStyles();
  const submit = useWords(submitWords);
  const { replaceOther } = useSession();
  const isBusy = useSessionState((state) => state.busy) !== null;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { submission } = foreseen.planned;
  const { sheet } = submission.sheet;
  const changes = { submission, changes: foreseen.changes };
  const counts = sayCounts({ ...countsOf([changes]), unchanged: 0 }, submit) || submit.others.differences;
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.check}
        disabled={isBusy}
        checked={isReplacing}
        label={label}
        aria-label={submit.others.replaceSheet({ sheet })}
        onChange={(_, { checked }) => replaceOther([key], checked === true)}
      />
      <Button
        appearance="subtle"
        size="small"
        className={styles.opener}
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-label={submit.others.differencesOf({ sheet, counts })}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {counts}
      </Button>
      <div className={styles.below}>
        {!isSaid && (
          <p className={styles.value}>
            <Submitted other={other} />
          </p>
        )}
        {ifWaived && <p className={styles.phrases}>{submit.others.ifWaived}</p>}
        <div id={id} hidden={!isOpen}>
          {isOpen && <SheetDifferences sheet={changes} />}
        </div>
      </div>
    </li>
  );
}

function Submitted({ other: { pushedAt, pushedBy } }: { readonly other: OtherWorkbook }) {
  const { others } = useWords(submitWords);
  const lang = useLang();
  return others.by({ when: dateAndTimeOf(new Date(pushedAt), lang), who: pushedBy ?? '' });
}

function nameOf({ foreseen }: OtherSheet): string {
  return foreseen.planned.submission.sheet.sheet;
}
