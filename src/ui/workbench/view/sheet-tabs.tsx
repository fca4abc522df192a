import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { catalogue } from '../../../core/messages/catalogue';
import type { WorkbookViewWords } from '../../../core/messages/pane/workbook-view';
import { SeverityIcon } from '../../pane/parts/severity';
import { Unseen } from '../../pane/parts/unseen';
import { SMALL_VIEW } from './small-view';
import type { WorkbookViewProps } from './view-props';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    overflowX: 'auto',
    scrollbarWidth: 'none',
    [SMALL_VIEW]: { minHeight: '32px' },
  },
  tab: {
    position: 'relative',
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: '4px',
    maxWidth: '240px',
    padding: '0 12px',
    border: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      right: 0,
      bottom: 0,
      left: 0,
      height: '3px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  hidden: { fontStyle: 'italic' },
  colour: { position: 'absolute', top: 0, right: 0, left: 0, height: '3px', forcedColorAdjust: 'none' },
});

type Props = Pick<WorkbookViewProps, 'workbook' | 'look' | 'sheet' | 'onSheet' | 'badges' | 'lang'> & {
  readonly words: WorkbookViewWords;
  /** The id of what the tabs switch. */
  readonly panel: string;
};

/** The sheets in the workbook's order, hidden ones only while they are shown. */
export function SheetTabs({ workbook, look, sheet, onSheet, badges, words, lang, panel }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const shown = workbook.sheets.filter(({ name, hidden }) => !hidden || name === sheet);
  const { severity } = catalogue(lang).words;
  useEffect(() => {
    // The shown sheet is among the tabs, which may run on beyond the edge.
    const tab = list.current?.querySelector('[role="tab"][aria-selected="true"]');
    if (sheet) tab?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [sheet]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown.findIndex(({ name }) => name === sheet);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = shown[(to + shown.length) % shown.length];
    if (!next) return;
    onSheet(next.name);
    const tabs = list.current?.querySelectorAll<HTMLElement>('[role="tab"]');
    tabs?.[shown.indexOf(next)]?.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={words.sheets} onKeyDown={onKeyDown}>
      {shown.map(({ name, hidden }) => {
        const isSelected = name === sheet;
        const badge = badges.get(name);
        const colour = look.sheets.get(name)?.tabColour;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            title={name}
            aria-selected={isSelected}
            aria-controls={panel}
            tabIndex={isSelected ? 0 : -1}
            className={mergeClasses(styles.tab, isSelected && styles.selected)}
            onClick={() => onSheet(name)}
          >
            {colour && <span className={styles.colour} style={{ backgroundColor: colour }} />}
            <span className={mergeClasses(styles.name, hidden && styles.hidden)}>{name}</span>
            {hidden && <Unseen>{words.hiddenSheet}</Unseen>}
            {badge && (
              <>
                <SeverityIcon severity={badge} size={16} />
                <Unseen>{severity[badge]}</Unseen>
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}
