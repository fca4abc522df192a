import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  heading: { font: 'inherit', fontWeight: 'inherit' },
  button: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'center',
    width: '100%',
    minHeight: '32px',
    padding: '4px 0',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  aside: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'end',
  },
  body: { paddingLeft: '24px' },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  /** At the right of the summary, smaller. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly level?: 'h3' | 'h4';
  readonly beginsOpen?: boolean;
}

/** A heading that opens what belongs to it. */
export function Disclosure({ summary, aside, children, level: Heading = 'h3', beginsOpen = false }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(beginsOpen);
  return (
    <>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          <span>{summary}</span>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </button>
      </Heading>
      <div id={id} className={styles.body} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </>
  );
}
