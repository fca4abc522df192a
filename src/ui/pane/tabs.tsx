import { Badge, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { openFindings } from '../session/open-findings';
import { TABS, type Tab as TabName } from '../session/state';
import { Unseen } from './parts/unseen';
import { useLang, usePaneWords, useSession, useSessionState } from './use-session';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    height: '37px',
    boxSizing: 'border-box',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 339px)': { padding: '0 10px' },
  },
  tab: {
    height: '36px',
    padding: '0 8px',
    '::before': { left: '8px', right: '8px' },
    '::after': { left: '8px', right: '8px' },
    '@media (max-width: 339px)': {
      padding: '0 6px',
      '::before': { left: '6px', right: '6px' },
      '::after': { left: '6px', right: '6px' },
    },
  },
  label: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  gear: { display: 'inline-flex', alignItems: 'center' },
  narrow: { display: 'none', '@media (max-width: 339px)': { display: 'inline-flex' } },
  wide: { '@media (max-width: 339px)': { display: 'none' } },
});

/** The five screens. */
export function Tabs() {
  const styles = useStyles();
  const { shell } = usePaneWords();
  const { open } = useSession();
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
        <Tab key={name} value={name} id={`tab-${name}`} className={styles.tab} aria-controls="screen">
          <span className={styles.label}>
            {name === 'settings' ? <SettingsLabel /> : shell.tabs[name]}
            {name === 'findings' && errors > 0 && (
              <>
                <Unseen>{shell.errorBadge({ count: errors })}</Unseen>
                <Badge color="danger" size="medium" aria-hidden>
                  {errors}
                </Badge>
              </>
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}

/** In English, and in a narrow pane, a gear that keeps its name. */
function SettingsLabel() {
  const styles = useStyles();
  const { shell } = usePaneWords();
  const isEnglish = useLang() === 'en';
  const name = shell.tabs.settings;
  return (
    <>
      <span className={mergeClasses(styles.gear, !isEnglish && styles.narrow)} title={name}>
        <SettingsRegular fontSize={20} aria-hidden />
        <Unseen>{name}</Unseen>
      </span>
      {!isEnglish && <span className={styles.wide}>{name}</span>}
    </>
  );
}
