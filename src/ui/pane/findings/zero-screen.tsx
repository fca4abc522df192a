import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ClipboardCheckmarkRegular, SendRegular } from '@fluentui/react-icons';
import { type ReactNode, useMemo } from 'react';
import { findingsOf } from '../../../app/check';
import { findingsWords } from '../../../core/messages/pane/findings';
import { indicatorsOf } from '../../../core/sheet/indicators';
import { countBySeverity, type Severity } from '../../../core/validate/severity';
import type { Checked } from '../../session/state';
import { ChangedBanner } from '../parts/changed-banner';
import { CheckButton } from '../parts/check-button';
import { PHRASES } from '../parts/phrases';
import { Screen } from '../parts/screen';
import { SeverityCount, SeverityIcon } from '../parts/severity';
import { Stamp } from '../parts/stamp';
import { useSession, useSessionState, useWords } from '../use-session';
import { isEmptyEvaluation } from './entries';
import { stampName } from './stamp-name';
import { whatWasChecked } from './what-was-checked';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', padding: '24px 16px 16px' },
  proud: { display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center' },
  heading: { margin: '16px 0 0', fontSize: '20px', lineHeight: '28px', fontWeight: tokens.fontWeightSemibold },
  counts: { color: tokens.colorNeutralForeground2 },
  title: { margin: '20px 0 4px', fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '5px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...PHRASES, flex: '1 1 0', minWidth: 0 },
  fine: { display: 'flex', color: tokens.colorStatusSuccessForeground1 },
  remains: { display: 'grid', gridTemplateColumns: '18px minmax(0, 1fr) auto', gap: '0 10px', margin: '16px 0 0' },
  note: { margin: '8px 0 0', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
  /** In line with the sentences above. */
  below: { margin: '4px 0 0 28px' },
});

interface ZeroScreenProps {
  readonly checked: Checked;
  readonly onLook: (severity: Severity) => void;
  readonly reportButton: ReactNode;
}

/** Nothing to mend: said with a stamp, with what was looked at, and with what nevertheless remains. */
export function ZeroScreen({ checked, onLook, reportButton }: ZeroScreenProps) {
  const styles = useStyles();
  const { zero } = useWords(findingsWords);
  const { workbook, at } = checked;
  const indicators = workbook.sheets.reduce((sum, { sheet }) => sum + indicatorsOf(sheet).length, 0);
  return (
    <Screen secondary={reportButton} primary={<NextStep checked={checked} />} status={null}>
      <ChangedBanner />
      <div className={styles.all}>
        <div className={styles.proud}>
          <Stamp above={zero.stamp} at={at} below={stampName(workbook)} size={116} />
          <h2 className={styles.heading}>{zero.heading}</h2>
          <Text className={styles.counts}>{zero.counts({ sheets: workbook.sheets.length, indicators })}</Text>
        </div>
        <WhatWasChecked checked={checked} />
        <WhatRemains checked={checked} onLook={onLook} />
      </div>
    </Screen>
  );
}

function WhatWasChecked({ checked: { workbook } }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { zero } = useWords(findingsWords);
  const policy = useSessionState((state) => state.policy.policy);
  const lines = useMemo(() => whatWasChecked(workbook, policy), [workbook, policy]);
  return (
    <>
      <h3 className={styles.title}>{zero.checkedTitle}</h3>
      <ul className={styles.lines}>
        {lines.map(({ line, amount, warnings }) => (
          <li key={line} className={styles.line}>
            <span className={styles.name}>{zero.lines[line]}</span>
            <span>{zero.amounts[line]({ count: amount })}</span>
            {warnings > 0 ? (
              <SeverityCount severity="warning" count={warnings} />
            ) : (
              <span className={styles.fine}>
                <CheckmarkRegular fontSize={18} role="img" aria-hidden={false} aria-label={zero.fine} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** 要確認 and 参考: they hold nothing back, and are not hidden behind the stamp. */
function WhatRemains({ checked: { workbook }, onLook }: Omit<ZeroScreenProps, 'reportButton'>) {
  const styles = useStyles();
  const { zero } = useWords(findingsWords);
  const counts = countBySeverity(findingsOf(workbook));
  const remaining = (['warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  return (
    <>
      {remaining.map((severity) => (
        <div key={severity} className={styles.remains}>
          <SeverityIcon severity={severity} />
          <Text>{zero.remain[severity]({ count: counts[severity] })}</Text>
          <Link as="button" onClick={() => onLook(severity)}>
            {zero.look[severity]}
          </Link>
        </div>
      ))}
      <p className={mergeClasses(styles.note, remaining.length > 0 && styles.below)}>
        {remaining.length > 0 ? zero.canSubmit : zero.nothingElse}
      </p>
    </>
  );
}

/** 点検 again where the workbook changed, else 評価 where some are empty, else 提出. */
function NextStep({ checked: { workbook, changed } }: { readonly checked: Checked }) {
  const { zero } = useWords(findingsWords);
  const { open } = useSession();
  if (changed.size > 0) return <CheckButton />;
  const isEmpty = findingsOf(workbook).some(isEmptyEvaluation);
  return isEmpty ? (
    <Button appearance="primary" icon={<ClipboardCheckmarkRegular />} onClick={() => open('evaluations')}>
      {zero.toEvaluations}
    </Button>
  ) : (
    <Button appearance="primary" icon={<SendRegular />} onClick={() => open('submit')}>
      {zero.toSubmit}
    </Button>
  );
}
