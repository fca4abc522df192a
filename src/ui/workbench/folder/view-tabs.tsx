import { Badge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { Unseen } from '../../pane/parts/unseen';
import type { FolderState } from './folder';
import { useFolder, useFolderState, useTogetherWords } from './use-folder';

const useStyles = makeStyles({
  tabs: { flexShrink: 0, padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { height: '36px', padding: '0 8px' },
  label: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
});

/** シート, and まとめ with how many conflicts are undecided. */
export function ViewTabs() {
  const styles = useStyles();
  const { tabs } = useTogetherWords();
  const { show } = useFolder();
  const view = useFolderState((state) => state.view);
  const undecided = useFolderState((state) => state.consolidation.conflicts.length);
  return (
    <TabList
      className={styles.tabs}
      aria-label={tabs.label}
      selectedValue={view}
      onTabSelect={(_, { value }) => show(value as FolderState['view'])}
    >
      {(['sheets', 'together'] as const).map((each) => (
        <Tab
          key={each}
          value={each}
          id={`folder-${each}`}
          className={styles.tab}
          {...(each === view ? { 'aria-controls': 'folder-panel' } : {})}
        >
          <span className={styles.label}>
            {tabs[each]}
            {each === 'together' && undecided > 0 && (
              <>
                <Unseen>{tabs.undecided({ count: undecided })}</Unseen>
                <Badge appearance="tint" color="warning" size="medium" aria-hidden>
                  {undecided}
                </Badge>
              </>
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
