import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { LeftOut } from '../../../app/gather/consolidate';
import type { FolderWords } from '../../../core/messages/pane/folder';
import { PHRASES } from '../../pane/parts/phrases';
import type { SavedTable } from './folder';
import { useFolder, useFolderState, useFolderWords } from './use-folder';

const useStyles = makeStyles({ bar: { margin: '0 16px 8px', flexShrink: 0 }, sentence: PHRASES });

/** What came of 統合した表を保存: what is in it, and what is not. */
export function SavedBar() {
  const styles = useStyles();
  const { save } = useFolderWords();
  const { dismissSaved } = useFolder();
  const saved = useFolderState((state) => state.saved);
  return (
    <div role="status">
      {saved && (
        <MessageBar
          intent={saved.outcome.kind === 'refused' ? 'error' : 'info'}
          layout="multiline"
          className={styles.bar}
        >
          <MessageBarBody className={styles.sentence}>{sayTable(saved, save)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={save.close}
                icon={<DismissRegular />}
                onClick={dismissSaved}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

function sayTable({ outcome, contents }: SavedTable, words: FolderWords['save']): string {
  if (outcome.kind === 'refused') return words.refused;
  const { sheets, indicators, disputed, leftOut } = contents;
  const name = outcome.name;
  return [
    outcome.kind === 'saved' ? words.saved({ name }) : words.handedOver({ name }),
    words.contents({ sheets, indicators }),
    disputed > 0 ? words.disputed({ count: disputed }) : '',
    sayLeftOut(leftOut, words),
  ]
    .filter((part) => part !== '')
    .join(words.space);
}

function sayLeftOut(leftOut: LeftOut, { leftOut: say, reasons, separator }: FolderWords['save']): string {
  const keys = Object.keys(reasons) as (keyof LeftOut)[];
  const said = keys.filter((key) => leftOut[key] > 0).map((key) => reasons[key]({ count: leftOut[key] }));
  return said.length > 0 ? say({ reasons: said.join(separator) }) : '';
}
