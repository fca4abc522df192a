import { makeStyles, tokens } from '@fluentui/react-components';
import { CalendarArrowRightRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Ref } from 'react';
import { overviewWords } from '../../../core/messages/pane/overview';
import { BARE_BUTTON } from '../parts/bare-button';
import { PHRASES } from '../parts/phrases';
import { useSession, useWords } from '../use-session';

const useStyles = makeStyles({
  place: { maxWidth: '720px', padding: '0 16px 16px' },
  button: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) 16px',
    alignItems: 'center',
    columnGap: '10px',
    width: 'calc(100% + 8px)',
    minHeight: '48px',
    margin: '0 -4px',
    padding: '6px 4px',
    ...BARE_BUTTON,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  icon: { color: tokens.colorNeutralForeground2 },
  name: { display: 'block' },
  text: {
    ...PHRASES,
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** 前年度から作成: at the end of what a person meets first, as April has it, and out of the way of every other day. */
export function CarryOffer({ ref }: { readonly ref: Ref<HTMLButtonElement> }) {
  const styles = useStyles();
  const overview = useWords(overviewWords);
  const { carries, openCarry } = useSession();
  if (!carries) return null;
  return (
    <div className={styles.place}>
      <button ref={ref} type="button" className={styles.button} onClick={openCarry}>
        <CalendarArrowRightRegular className={styles.icon} fontSize={20} aria-hidden />
        <span>
          <span className={styles.name}>{overview.carry}</span>
          <span className={styles.text}>{overview.carryText}</span>
        </span>
        <ChevronRightRegular fontSize={16} aria-hidden />
      </button>
    </div>
  );
}
