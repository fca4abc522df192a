import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { WorkbenchWords } from '../../../core/messages/pane/workbench';
import { timeOf } from '../../pane/format';
import { PHRASES } from '../../pane/parts/phrases';
import { sayTrouble } from '../../pane/parts/say-trouble';
import { Unseen } from '../../pane/parts/unseen';
import type { Notice } from '../desk';
import { useDesk, useDeskState, useLang, useWords } from '../use-desk';

const useStyles = makeStyles({ bar: { margin: '8px 16px', flexShrink: 0 }, sentence: PHRASES });

/** What came of opening or saving a file, until it is put away or the next one comes. */
export function NoticeBar() {
  const styles = useStyles();
  const words = useWords();
  const lang = useLang();
  const desk = useDesk();
  const notice = useDeskState((state) => state.notice);
  const trouble = useDeskState((state) => state.trouble);
  const opening = useDeskState((state) => state.opening);
  const text = trouble ? sayTrouble(trouble, lang) : notice && sayNotice(notice, words);
  const isAlarm = trouble !== null || (notice !== null && isAlarming(notice));
  const isSeen = text !== null && notice?.kind !== 'saved';
  const dismiss = () => {
    desk.dismiss();
    document.querySelector('main')?.focus();
  };
  const bar = isSeen && (
    <MessageBar intent={trouble ? 'error' : isAlarm ? 'warning' : 'info'} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.sentence}>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label={words.close} icon={<DismissRegular />} onClick={dismiss} />
        }
      >
        {notice && isUnsaved(notice) && <Button onClick={() => void desk.saveAs()}>{words.saveAs}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
  // Fluent's bar alone is silent without an announcer around it.
  return (
    <>
      <div role="status">
        <Unseen>
          {opening !== null ? words.begin.opening({ file: opening }) : notice?.kind === 'saved' ? text : ''}
        </Unseen>
        {!isAlarm && bar}
      </div>
      <div role={isAlarm ? 'alert' : undefined}>{isAlarm && bar}</div>
    </>
  );
}

function sayNotice(notice: Notice, { begin, saving, savedAt }: WorkbenchWords): string {
  switch (notice.kind) {
    case 'saved':
      return savedAt({ time: timeOf(notice.at) });
    case 'not-reopened':
      return begin.goneOrRefused({ file: notice.file });
    case 'no-file':
      return begin.noFile;
    case 'not-chosen':
      return begin.notChosen;
    default:
      return saving[notice.kind]({ file: notice.file });
  }
}

function isUnsaved({ kind }: Notice): boolean {
  return kind === 'changed' || kind === 'gone' || kind === 'denied' || kind === 'held';
}

function isAlarming({ kind }: Notice): boolean {
  return kind !== 'saved' && kind !== 'downloaded';
}
