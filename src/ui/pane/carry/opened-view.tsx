import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CopyRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { carryScreenWords } from '../../../core/messages/pane/carry';
import { shellWords } from '../../../core/messages/pane/shell';
import type { Made } from '../../session/state';
import { copyText } from '../parts/outlets/copy';
import { Screen } from '../parts/screen';
import { useSession, useWords } from '../use-session';
import { CarryStatus } from './carry-status';
import { type HeadingRef, useLayout } from './layout';
import { Lists } from './lists';

const useStyles = makeStyles({
  done: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    overflowWrap: 'anywhere',
  },
  // Names break anywhere, not where a phrase might end.
  named: { wordBreak: 'normal' },
  success: { color: tokens.colorStatusSuccessForeground1 },
  steps: { margin: 0, paddingLeft: '22px', '& li + li': { marginTop: '6px' } },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', overflowWrap: 'anywhere' },
});

/** The new workbook is open: what to do there, and what to read again. */
export function OpenedView({ made, heading }: { readonly made: Omit<Made, 'kind'>; readonly heading: HeadingRef }) {
  const layout = useLayout();
  const styles = useStyles();
  const words = useWords(carryScreenWords).opened;
  const shell = useWords(shellWords);
  const { closeCarry, say } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const { file, left, reread, unplaced } = made.carried;
  const copyName = async () => {
    if ((await copyText(file)).kind === 'copied') say({ kind: 'copied' });
  };
  return (
    <Screen
      status={<CarryStatus />}
      contentRef={scroller}
      primary={
        <Button appearance="primary" onClick={closeCarry}>
          {shell.close}
        </Button>
      }
    >
      <div className={layout.view}>
        <div className={styles.done}>
          <CheckmarkCircleFilled className={styles.success} fontSize={20} aria-hidden />
          <div className={layout.section}>
            <h2 ref={heading} tabIndex={-1} className={layout.heading}>
              {words.heading}
            </h2>
            <p className={`${layout.supporting} ${styles.named}`}>{words.text({ file: made.old })}</p>
          </div>
        </div>
        <section className={layout.section}>
          <h3 className={layout.title}>{words.next}</h3>
          <ol className={styles.steps}>
            <li className={layout.sentence}>{words.find}</li>
            <li className={layout.sentence}>
              {words.name}
              <span className={styles.name}>
                <strong>{file}</strong>
                <Button size="small" icon={<CopyRegular />} onClick={() => void copyName()}>
                  {words.copyName}
                </Button>
              </span>
            </li>
            <li className={layout.sentence}>{words.fill}</li>
          </ol>
          {left.length + reread.length + unplaced.length > 0 && <p className={layout.supporting}>{words.below}</p>}
        </section>
        <Lists carried={made.carried} scroller={scroller} />
      </div>
    </Screen>
  );
}
