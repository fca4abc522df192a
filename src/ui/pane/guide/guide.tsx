import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  CalculatorRegular,
  DocumentCheckmarkRegular,
  LockClosedRegular,
  SaveRegular,
  SendRegular,
} from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { guideWords } from '../../../core/messages/pane/guide';
import { PHRASES } from '../parts/phrases';
import { Screen } from '../parts/screen';
import { useSession, useSessionState, useWords } from '../use-session';

const useStyles = makeStyles({
  guide: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    maxWidth: '560px',
    padding: '12px 16px 16px',
  },
  title: {
    ...PHRASES,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    textWrap: 'balance',
    outline: 'none',
  },
  intro: { ...PHRASES, margin: '4px 0 14px', color: tokens.colorNeutralForeground2 },
  steps: { listStyle: 'none', padding: 0 },
  step: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    columnGap: '12px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  picture: {
    display: 'grid',
    placeItems: 'center',
    gridRow: 'span 2',
    width: '40px',
    height: '40px',
    borderRadius: '50%',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  number: { display: 'inline-block', minWidth: '22px' },
  text: { ...PHRASES, fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  privacy: {
    ...PHRASES,
    display: 'flex',
    gap: '12px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  lock: { flexShrink: 0 },
  later: { minWidth: 'auto', marginLeft: '-8px' },
});

const STEPS = [
  { step: 'check', Picture: DocumentCheckmarkRegular },
  { step: 'evaluate', Picture: CalculatorRegular },
  { step: 'takeBack', Picture: ArrowUndoRegular },
] as const;
const SUBMIT = { step: 'submit', Picture: SendRegular } as const;
/** Where nothing can be sent. */
const SAVE = { step: 'save', Picture: SaveRegular } as const;

/** The minute's guide: at the first opening, and whenever a person asks for it. */
export default function Guide() {
  const styles = useStyles();
  const guide = useWords(guideWords);
  const { sends } = useSession();
  const title = useFocusWhenAskedFor();
  return (
    <Screen status={null} secondary={<Later />} primary={<Start />}>
      <div className={styles.guide}>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          {guide.title}
        </h2>
        <p className={styles.intro}>{guide.intro}</p>
        <ol className={styles.steps}>
          {[...STEPS, sends ? SUBMIT : SAVE].map(({ step, Picture }, index) => (
            <li key={step} className={styles.step}>
              <span className={styles.picture} aria-hidden>
                <Picture fontSize={24} />
              </span>
              <Text as="h3" weight="semibold">
                <span className={styles.number}>{index + 1}</span>
                {guide.steps[step].title}
              </Text>
              <p className={styles.text}>{guide.steps[step].text}</p>
            </li>
          ))}
        </ol>
        <p className={styles.privacy}>
          <LockClosedRegular className={styles.lock} fontSize={20} aria-hidden />
          {sends ? guide.privacy : guide.privacyHere}
        </p>
      </div>
    </Screen>
  );
}

function Start() {
  const guide = useWords(guideWords);
  const { showGuide, check } = useSession();
  const start = () => {
    showGuide(false);
    void check();
  };
  return (
    <Button appearance="primary" icon={<DocumentCheckmarkRegular />} onClick={start}>
      {guide.start}
    </Button>
  );
}

function Later() {
  const styles = useStyles();
  const guide = useWords(guideWords);
  const { showGuide } = useSession();
  return (
    <Button appearance="subtle" className={styles.later} onClick={() => showGuide(false)}>
      {guide.later}
    </Button>
  );
}

/** At the first opening the focus is the workbook's; who asked for the guide goes on reading there. */
function useFocusWhenAskedFor() {
  const title = useRef<HTMLHeadingElement>(null);
  const isFirst = useSessionState(({ settings }) => !settings.guideSeen);
  useEffect(() => {
    if (!isFirst) title.current?.focus();
  }, [isFirst]);
  return title;
}
