import { Badge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { openFindings } from '../session/open-findings';
import { TABS, type Tab as TabName } from '../session/state';
import { useLang, usePaneWords, useSession, useSessionState } from './use-session';

const useStyles = makeStyles({
  tabs: { flexShrink: 0, padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { paddingLeft: '8px', paddingRight: '8px', minHeight: '36px' },
  label: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  word: { '@media (max-width: 339px)': { display: 'none' } },
  gear: { display: 'none', '@media (max-width: 339px)': { display: 'inline-flex' } },
});

/** The five screens. In English, and in a narrow pane, 設定 is a gear. */
export function Tabs() {
  const styles = useStyles();
  const { shell } = usePaneWords();
  const { open } = useSession();
  const isEnglish = useLang() === 'en';
  const tab = useSessionState((state) => state.tab);
  const errors = useSessionState(
    (state) => openFindings(state).filter(({ finding }) => finding.severity === 'error').length,
  );
  return (
    <TabList
      className={styles.tabs}
      aria-label={shell.tabList}
      selectedValue={tab}
      selectTabOnFocus
      onTabSelect={(_, { value }) => open(value as TabName)}
    >
      {TABS.map((name) => (
        <Tab
          key={name}
          value={name}
          id={`tab-${name}`}
          className={styles.tab}
          aria-controls="screen"
          aria-label={
            name === 'findings' && errors > 0
              ? `${shell.tabs[name]} ${shell.errorBadge({ count: errors })}`
              : shell.tabs[name]
          }
        >
          <span className={styles.label}>
            {name !== 'settings' && shell.tabs[name]}
            {name === 'settings' && isEnglish && <SettingsRegular fontSize={20} />}
            {name === 'settings' && !isEnglish && (
              <>
                <span className={styles.word}>{shell.tabs[name]}</span>
                <SettingsRegular className={styles.gear} fontSize={20} />
              </>
            )}
            {name === 'findings' && errors > 0 && (
              <Badge color="danger" size="medium">
                {errors}
              </Badge>
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
