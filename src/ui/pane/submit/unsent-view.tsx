import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CheckmarkCircleFilled,
  CloudOffRegular,
  ErrorCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { useMemo } from 'react';
import { isSharePoint } from '../../../core/address';
import { submitWords } from '../../../core/messages/pane/submit';
import { needsLook } from '../../session/look-again';
import type { Unsent } from '../../session/notebook';
import { dateAndTimeOf } from '../format';
import { sayTrouble } from '../parts/say-trouble';
import { Screen } from '../parts/screen';
import { StatusLine } from '../parts/status-line';
import { useLang, useSession, useSessionState, useWords } from '../use-session';
import { countsOf } from './changes';
import { ContactNumber } from './contact';
import { contactNumber } from './contact-number';
import { Facts } from './facts';
import { useLayout } from './layout';
import { NotSubmitted } from './not-submitted';
import { OutletButtons } from './outlet-buttons';
import { type Left, type Sent, summaryOf } from './receipt';
import { sayCounts } from './say-changes';
import { SheetRow } from './sheet-row';
import { SignInButton } from './sign-in-button';
import { type HeadingRef, ViewHeading } from './view-heading';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

interface UnsentViewProps {
  readonly unsent: Unsent;
  /** What was just tried; null when it was before the pane was opened. */
  readonly sent: Sent | null;
  readonly headingRef: HeadingRef;
}

/** 未送信: what did not arrive, why, and how to send it later. */
export function UnsentView({ unsent, sent, headingRef }: UnsentViewProps) {
  const layout = useLayout();
  const styles = useStyles();
  const submit = useWords(submitWords);
  const { prepare } = useSession();
  const isBusy = useSessionState((state) => state.busy) !== null;
  const keeps = useSessionState((state) => state.keeps);
  const isMicrosoft = useSessionState((state) => isSharePoint(state.settings.list ?? ''));
  const number = contactNumber(unsent.because);
  const indicators = unsent.sheets.reduce((sum, each) => sum + each.indicators, 0);
  const summary = useMemo(() => (sent ? summaryOf(sent) : null), [sent]);
  const count = submit.unsent.count({ indicators });
  return (
    <Screen primary={<NextStep unsent={unsent} />} status={<StatusLine>{count}</StatusLine>}>
      <div className={layout.view}>
        <Facts at={null} />
        <ViewHeading headingRef={headingRef}>{useTitle(unsent, sent)}</ViewHeading>
        <section className={styles.card}>
          <Text as="h3" size={400} weight="semibold">
            {count}
          </Text>
          <Text className={layout.supporting}>{keeps ? submit.unsent.mark : submit.unsent.notKept}</Text>
          {isMicrosoft && <Text className={layout.supporting}>{submit.sending.notAtOnce}</Text>}
        </section>
        <section className={layout.section}>
          <Text as="h3" weight="semibold">
            {submit.unsent.sheets}
          </Text>
          <ul className={layout.list}>
            {summary?.received.map((each) => (
              <SheetRow
                key={each.sheet}
                icon={<CheckmarkCircleFilled className={styles.good} fontSize={20} aria-hidden />}
                sheet={each.sheet}
                aside={submit.beside({ thing: submit.sending.received, said: sayCounts(countsOf([each]), submit) })}
              />
            ))}
            {(summary?.left ?? unsent.sheets.map((each): Left => ({ ...each, refused: null }))).map((each) => (
              <LeftRow key={each.sheet} left={each} />
            ))}
          </ul>
        </section>
        {summary && <NotSubmitted held={summary.held} />}
        {sent && summary && summary.received.length > 0 && <OutletButtons summary={summary} sent={sent} />}
        {number !== null && <ContactNumber number={number} />}
        {!needsLook(unsent.because) && (
          <div>
            <Link as="button" inline disabled={isBusy} onClick={() => void prepare()}>
              {submit.lookAgain}
            </Link>
          </div>
        )}
      </div>
    </Screen>
  );
}

/** もう一度送る; or, where only another look helps, 確認し直す. */
function NextStep({ unsent }: { readonly unsent: Unsent }) {
  const submit = useWords(submitWords);
  const { sendAgain, prepare } = useSession();
  const busy = useSessionState((state) => state.busy);
  const isToLookAt = needsLook(unsent.because);
  if (unsent.because === 'sign-in-needed') return <SignInButton then={sendAgain} />;
  const word = isToLookAt ? submit.lookAgain : submit.unsent.again;
  const busyWord = busy?.kind === 'sending' ? submit.prepared.reading : isToLookAt && busy ? submit.looking : word;
  return (
    <Button
      appearance="primary"
      icon={<ArrowSyncRegular />}
      disabledFocusable={busy !== null}
      onClick={() => void (isToLookAt ? prepare() : sendAgain())}
    >
      {busyWord}
    </Button>
  );
}

function useTitle(unsent: Unsent, sent: Sent | null): string {
  const submit = useWords(submitWords);
  const lang = useLang();
  if (sent === null) return submit.unsent.earlier({ when: dateAndTimeOf(new Date(unsent.at), lang) });
  if (unsent.because === null) return submit.unsent.cancelled;
  return needsLook(unsent.because) ? submit.unsent.toLookAt : submit.unsent.heading;
}

function LeftRow({ left: { sheet, indicators, refused } }: { readonly left: Left }) {
  const styles = useStyles();
  const submit = useWords(submitWords);
  const lang = useLang();
  if (refused === null) {
    return (
      <SheetRow
        icon={<CloudOffRegular fontSize={20} aria-hidden />}
        sheet={sheet}
        aside={submit.unsent.sheet({ indicators })}
      />
    );
  }
  const isToLookAt = needsLook(refused.code);
  return (
    <SheetRow
      icon={
        isToLookAt ? (
          <WarningRegular className={styles.warning} fontSize={20} aria-hidden />
        ) : (
          <ErrorCircleRegular className={styles.bad} fontSize={20} aria-hidden />
        )
      }
      sheet={sheet}
      aside={isToLookAt ? submit.unsent.sheet({ indicators }) : submit.unsent.refused}
      below={sayTrouble(refused, lang)}
    />
  );
}
