import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular, SaveRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { Carried } from '../../../app/carry';
import { type CarryScreenWords, carryScreenWords } from '../../../core/messages/pane/carry';
import { shellWords } from '../../../core/messages/pane/shell';
import type { Made } from '../../session/state';
import { timeOf } from '../format';
import { Disclosure } from '../parts/disclosure';
import { type SaveOutcome, saveFile } from '../parts/outlets/save';
import { Screen } from '../parts/screen';
import { useSession, useSessionState, useWords } from '../use-session';
import { type HeadingRef, useLayout } from './layout';
import { Lists } from './lists';

const useStyles = makeStyles({
  years: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  sheets: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sheet: { display: 'flex', justifyContent: 'space-between', columnGap: '12px', padding: '2px 0' },
  name: { overflowWrap: 'anywhere' },
  count: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

interface MadeViewProps {
  readonly made: Omit<Made, 'kind'>;
  readonly isOpening: boolean;
  readonly heading: HeadingRef;
}

/** What the new workbook holds, and what it does not: before it opens. */
export function MadeView({ made, isOpening, heading }: MadeViewProps) {
  const layout = useLayout();
  const words = useWords(carryScreenWords).made;
  const shell = useWords(shellWords);
  const { closeCarry } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const { carried, asFile, isOld, at } = made;
  const [saved, setSaved] = useState<SaveOutcome | null>(null);
  return (
    <Screen
      contentRef={scroller}
      secondary={
        <Button disabledFocusable={isOpening} onClick={closeCarry}>
          {shell.back}
        </Button>
      }
      primary={asFile ? <SaveButton carried={carried} onSaved={setSaved} /> : <OpenButton isOpening={isOpening} />}
    >
      <div className={layout.view}>
        <h2 ref={heading} tabIndex={-1} className={layout.heading}>
          {words.heading}
        </h2>
        {isOld && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.old({ time: timeOf(at) })}</MessageBarBody>
          </MessageBar>
        )}
        {asFile && <p className={layout.sentence}>{words.cannotOpen}</p>}
        <div role="status">{saved && <p className={layout.sentence}>{saySaved(saved, words)}</p>}</div>
        <Facts made={made} />
        <Lists carried={carried} scroller={scroller} />
      </div>
    </Screen>
  );
}

function OpenButton({ isOpening }: { readonly isOpening: boolean }) {
  const words = useWords(carryScreenWords).made;
  const { openNext } = useSession();
  const busy = useSessionState((state) => state.busy);
  return (
    <Button
      appearance="primary"
      icon={<OpenRegular />}
      disabledFocusable={busy !== null}
      onClick={() => void openNext()}
    >
      {isOpening ? words.opening : words.open}
    </Button>
  );
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface SaveButtonProps {
  readonly carried: Carried;
  readonly onSaved: (outcome: SaveOutcome) => void;
}

function SaveButton({ carried: { file, bytes }, onSaved }: SaveButtonProps) {
  const words = useWords(carryScreenWords).made;
  const save = async () => onSaved(await saveFile({ name: file, type: XLSX, content: new Uint8Array(bytes) }));
  return (
    <Button appearance="primary" icon={<SaveRegular />} onClick={() => void save()}>
      {words.save}
    </Button>
  );
}

function saySaved(outcome: SaveOutcome, words: CarryScreenWords['made']): string {
  switch (outcome.kind) {
    case 'saved':
      return words.saved({ name: outcome.name });
    case 'handed-over':
      return words.handedOver({ name: outcome.name });
    case 'refused':
      return words.notSaved;
    case 'cancelled':
      return '';
  }
}

function Facts({ made: { carried, form } }: { readonly made: Omit<Made, 'kind'> }) {
  const layout = useLayout();
  const styles = useStyles();
  const { made: words, form: forms } = useWords(carryScreenWords);
  const { sheets, file } = carried;
  const years = [...new Set(sheets.map(({ fiscalYear }) => words.years({ ...fiscalYear })))];
  const indicators = sheets.reduce((sum, each) => sum + each.indicators, 0);
  return (
    <section className={`${layout.card} ${layout.section}`}>
      {years.map((each) => (
        <strong key={each} className={styles.years}>
          {each}
        </strong>
      ))}
      <span>{words.amount({ sheets: sheets.length, indicators })}</span>
      <dl className={layout.facts}>
        <dt className={layout.term}>{words.name}</dt>
        <dd className={layout.value}>{file}</dd>
        <dt className={layout.term}>{words.form}</dt>
        <dd className={layout.value}>{form?.file ?? forms.own}</dd>
      </dl>
      <Disclosure summary={words.bySheet}>
        <ul className={styles.sheets}>
          {sheets.map(({ sheet, indicators: count, fiscalYear }) => (
            <li key={sheet} className={styles.sheet}>
              <span className={styles.name}>{sheet}</span>
              <span className={styles.count}>
                {years.length > 1 && `${words.years({ ...fiscalYear })}　`}
                {words.indicators({ count })}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
