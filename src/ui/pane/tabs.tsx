import { Badge, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { shellWords } from '../../core/messages/pane/shell';
import { errorsIn } from '../../core/validate/severity';
import { openFindings } from '../session/open-findings';
import { TABS, type Tab as TabName } from '../session/state';
import { NARROW } from './parts/media';
import { Unseen } from './parts/unseen';
import { useLang, useSession, useSessionState, useWords } from './use-session';

/** English words are longer. */
const NARROW_ENGLISH = '@media (max-width: 379px)';
const INDICATOR = { left: '5px', right: '5px' };
const CLOSE = { padding: '0 3px', '::before': INDICATOR, '::after': INDICATOR };

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    height: '37px',
    boxSizing: 'border-box',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    [NARROW]: { padding: '0 6px' },
  },
  tab: {
    height: '36px',
    padding: '0 6px',
    '::before': { left: '8px', right: '8px' },
    '::after': { left: '8px', right: '8px' },
    [NARROW]: CLOSE,
  },
  englishTab: { [NARROW_ENGLISH]: CLOSE },
  label: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  /** Some fonts are wide. */
  english: { [NARROW_ENGLISH]: { fontSize: '13px' } },
  gear: { display: 'inline-flex', alignItems: 'center' },
  narrow: { display: 'none', [NARROW]: { display: 'inline-flex' } },
  wide: { [NARROW]: { display: 'none' } },
});

/** The badge must not push the tabs out of a narrow pane; the number in full is said, and stands on every screen. */
const MOST_SHOWN = 99;

/** The five screens. */
export function Tabs() {
  const styles = useStyles();
  const shell = useWords(shellWords);
  const { open } = useSession();
  const isEnglish = useLang() === 'en';
  const tab = useSessionState((state) => state.tab);
  const errors = useOpenErrors();
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
          className={mergeClasses(styles.tab, isEnglish && styles.englishTab)}
          aria-controls="screen"
        >
          <span className={mergeClasses(styles.label, isEnglish && styles.english)}>
            {name === 'settings' ? <SettingsLabel /> : shell.tabs[name]}
            {name === 'findings' && errors > 0 && (
              <>
                <Unseen>{shell.errorBadge({ count: errors })}</Unseen>
                <Badge color="danger" size="medium" aria-hidden>
                  {Math.min(errors, MOST_SHOWN)}
                  {errors > MOST_SHOWN && '+'}
                </Badge>
              </>
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}

/** 要修正 that are not mended. Thousands are gone through only when the findings change, not with every key typed. */
function useOpenErrors(): number {
  const checked = useSessionState((state) => state.checked);
  const mended = useSessionState((state) => state.mended);
  return useMemo(
    () => errorsIn(openFindings({ checked, mended }).map(({ finding }) => finding)).length,
    [checked, mended],
  );
}

/** In English, and in a narrow pane, a gear that keeps its name. */
function SettingsLabel() {
  const styles = useStyles();
  const shell = useWords(shellWords);
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
