import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { countedOf, receiptSums } from '../../../app/consolidate/receive';
import type { FolderWords } from '../../../core/messages/pane/folder';
import { PHRASES } from '../../pane/parts/phrases';
import type { Saved } from './folder';
import { useFolder, useFolderState, useFolderWords } from './use-folder';

const useStyles = makeStyles({ bar: { margin: '8px 16px', flexShrink: 0 }, sentence: PHRASES });

/** What came of 一覧ブックを保存: what is in it, and what is not. */
export function SavedBar() {
  const styles = useStyles();
  const words = useFolderWords();
  const { dismissSaved, show } = useFolder();
  const saved = useFolderState((state) => state.saved);
  const folder = useFolderState((state) => state.name);
  const view = useFolderState((state) => state.view);
  const isUndecided = saved?.kind === 'done' && saved.consolidation.conflicts.length > 0;
  return (
    <div role="status">
      {saved && (
        <MessageBar intent={saved.kind === 'refused' ? 'error' : 'info'} layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.sentence}>{saySaved(saved, folder, words.save)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={words.save.close}
                icon={<DismissRegular />}
                onClick={dismissSaved}
              />
            }
          >
            {isUndecided && view === 'sheets' && (
              <Button onClick={() => show('together')}>{words.save.toDecide}</Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function saySaved(saved: Saved, folder: string | null, words: FolderWords['save']): string {
  if (saved.kind === 'refused') return words.refused;
  if (saved.kind === 'stopped') return words.stopped;
  const { isChosen, name, output, consolidation, isWithin } = saved;
  const own = isChosen ? words.saved({ name }) : words.handedOver({ name });
  if (output === 'dictionary') return own;
  const { conflicts } = consolidation;
  const sums = receiptSums(consolidation);
  return [
    own,
    words.contents({ sheets: countedOf(sums.sheets), indicators: countedOf(sums.indicators) }),
    conflicts.length > 0 ? words.undecided({ count: conflicts.length }) : '',
    sayLeftOut(sums, words),
    output === 'xlsx' ? words.links[isWithin ? 'within' : 'beside']({ folder: folder ?? '' }) : '',
  ]
    .filter((part) => part !== '')
    .join(words.space);
}

function sayLeftOut(
  { files, sheets }: ReturnType<typeof receiptSums>,
  { leftOut, reasons, separator }: FolderWords['save'],
): string {
  const counts = {
    failed: files.failed,
    noSheet: files['no-sheet'],
    unread: files.unread,
    copies: sheets.copy,
    unidentified: sheets.unidentified,
  };
  const keys = Object.keys(reasons) as (keyof typeof counts)[];
  const said = keys.filter((key) => counts[key] > 0).map((key) => reasons[key]({ count: counts[key] }));
  return said.length > 0 ? leftOut({ reasons: said.join(separator) }) : '';
}
