import { Badge, Button, makeStyles, Spinner, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { DismissRegular, DocumentTableRegular, OpenRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Conflict } from '../../../../app/consolidate/receive';
import type { FileRow, Row, SheetRow } from '../../../../app/gather/rows';
import { MokuhyoError } from '../../../../core/errors';
import { catalogue } from '../../../../core/messages/catalogue';
import { shellWords } from '../../../../core/messages/pane/shell';
import { sayError } from '../../../../core/messages/say-error';
import { errorsIn } from '../../../../core/validate/severity';
import type { CheckedSheet } from '../../../../core/validate/validate';
import { nameInOneLine } from '../../../pane/parts/one-line';
import { PHRASES } from '../../../pane/parts/phrases';
import { Unseen } from '../../../pane/parts/unseen';
import { NARROW } from '../../parts/narrow';
import { useDesk, useDeskState, useLang } from '../../use-desk';
import { focusLine } from '../table/focus-line';
import { useFileSentence } from '../table/table-row';
import { ConflictChoice } from '../together/conflict-choice';
import { useFolder, useFolderState, useFolderWords } from '../use-folder';
import { EvaluationList } from './evaluation-list';
import { FindingList } from './finding-list';
import { IndicatorList } from './indicator-list';
import { Tell } from './tell';

const useStyles = makeStyles({
  head: { position: 'relative', flexShrink: 0, padding: '8px 44px 4px 16px' },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0 },
  facts: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  close: {
    position: 'absolute',
    top: '6px',
    right: '8px',
    minWidth: '32px',
    display: 'none',
    [NARROW]: { display: 'inline-flex' },
  },
  tabs: { flexShrink: 0, padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { height: '36px', padding: '0 8px' },
  label: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  content: { flex: '1 1 0', minHeight: 0, overflowY: 'auto' },
  remark: {
    ...PHRASES,
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  conflict: { padding: '0 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { ...PHRASES, padding: '16px' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    minHeight: '52px',
    boxSizing: 'border-box',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  promise: { ...PHRASES, flex: '1 1 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The selected row: its sheet as the file has it now, or why there is none. */
export function Beside({ row }: { readonly row: Row | null }) {
  const styles = useStyles();
  const { beside } = useFolderWords();
  if (row === null) return <p className={styles.text}>{beside.nothing}</p>;
  return (
    <>
      {row.kind === 'sheet' ? <Sheet row={row} /> : <File row={row} />}
      <OpenBar row={row} />
    </>
  );
}

function File({ row }: { readonly row: FileRow }) {
  const styles = useStyles();
  const sentence = useFileSentence(row);
  return (
    <>
      <Head name={row.path.split('/').at(-1) ?? row.path} facts={row.path} />
      <div className={styles.content}>
        <p className={styles.text}>{sentence}</p>
      </div>
    </>
  );
}

const TABS = ['findings', 'evaluations', 'indicators'] as const;
type TabName = (typeof TABS)[number];

function Sheet({ row }: { readonly row: SheetRow }) {
  const styles = useStyles();
  const { beside, table } = useFolderWords();
  const lang = useLang();
  const detail = useFolderState((state) => state.detail);
  const [tab, setTab] = useState<TabName>('findings');
  const { summary, path, copyOf } = row;
  const conflict = useConflict(row);
  const errors = detail?.kind === 'sheet' ? errorsIn(detail.checked.findings).length : summary.findings.error;
  const facts = { file: path, indicators: summary.indicators, phase: catalogue(lang).words.phase[summary.phase] };
  return (
    <>
      <Head
        name={nameInOneLine(summary.section) || table.noSection({ sheet: summary.sheet })}
        facts={beside.facts(facts)}
      />
      <TabList
        className={styles.tabs}
        aria-label={beside.tabList}
        selectedValue={tab}
        selectTabOnFocus
        onTabSelect={(_, { value }) => setTab(value as TabName)}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name} id={`beside-${name}`} className={styles.tab} aria-controls="beside-panel">
            <span className={styles.label}>
              {beside.tabs[name]}
              {name === 'findings' && errors > 0 && (
                <>
                  <Unseen>{shellWords[lang].errorBadge({ count: errors })}</Unseen>
                  <Badge color="danger" size="medium" aria-hidden>
                    {errors}
                  </Badge>
                </>
              )}
            </span>
          </Tab>
        ))}
      </TabList>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div id="beside-panel" role="tabpanel" aria-labelledby={`beside-${tab}`} className={styles.content} tabIndex={0}>
        {copyOf && <p className={styles.remark}>{beside.copyOf({ ...copyOf })}</p>}
        {conflict && (
          <div className={styles.conflict}>
            <ConflictChoice conflict={conflict} />
          </div>
        )}
        {detail?.kind === 'reading' && <Spinner className={styles.text} size="tiny" label={beside.reading} />}
        {detail?.kind === 'failed' && (
          <p className={styles.text}>{sayError(new MokuhyoError(detail.code, detail.params), lang)}</p>
        )}
        {detail?.kind === 'sheet' && <Content tab={tab} path={path} checked={detail.checked} />}
      </div>
    </>
  );
}

/** The conflict that a sheet is part of, decided or not. */
function useConflict({ rivals, summary }: SheetRow): Conflict | null {
  const { conflicts, settled } = useFolderState((state) => state.consolidation);
  return rivals.length === 0 ? null : ([...conflicts, ...settled].find(({ key }) => key === summary.key) ?? null);
}

function Content({
  tab,
  path,
  checked,
}: {
  readonly tab: TabName;
  readonly path: string;
  readonly checked: CheckedSheet;
}) {
  switch (tab) {
    case 'findings':
      return (
        <>
          <FindingList checked={checked} />
          <Tell path={path} checked={checked} />
        </>
      );
    case 'evaluations':
      return <EvaluationList checked={checked} />;
    case 'indicators':
      return <IndicatorList checked={checked} />;
  }
}

function Head({ name, facts }: { readonly name: string; readonly facts: string }) {
  const styles = useStyles();
  const { beside } = useFolderWords();
  const { select } = useFolder();
  const head = useRef<HTMLDivElement>(null);
  // Where it takes the place of the list, the focus comes along, and goes back with it.
  useEffect(() => {
    const close = head.current?.querySelector('button');
    if (close?.checkVisibility()) close.focus();
  }, []);
  const onClose = () => {
    select(null);
    focusLine();
  };
  return (
    <div className={styles.head} ref={head}>
      <h2 className={styles.name}>
        <DocumentTableRegular className={styles.icon} fontSize={18} aria-hidden />
        {name}
      </h2>
      <div className={styles.facts}>{facts}</div>
      <Button
        className={styles.close}
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={beside.close}
        onClick={onClose}
      />
    </div>
  );
}

function OpenBar({ row }: { readonly row: Row }) {
  const styles = useStyles();
  const { beside } = useFolderWords();
  const desk = useDesk();
  const isOpening = useDeskState(({ opening }) => opening !== null);
  return (
    <div className={styles.bar}>
      <Text className={styles.promise}>{beside.unchanged}</Text>
      {row.kind !== 'failed' && (
        <Button icon={<OpenRegular />} disabledFocusable={isOpening} onClick={() => void desk.openRow(row)}>
          {beside.openBook}
        </Button>
      )}
    </div>
  );
}
