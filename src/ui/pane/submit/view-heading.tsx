import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { PHRASES } from '../parts/phrases';

/** The heading that takes the focus when its view comes. */
export type HeadingRef = RefObject<HTMLHeadingElement | null>;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', rowGap: '4px' },
  heading: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ...PHRASES,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  headline: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  aside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface ViewHeadingProps {
  readonly headingRef: HeadingRef;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  /** The one large heading that a screen may have. */
  readonly isHeadline?: boolean;
}

export function ViewHeading({ headingRef, children, aside, isHeadline = false }: ViewHeadingProps) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <h2 ref={headingRef} tabIndex={-1} className={mergeClasses(styles.heading, isHeadline && styles.headline)}>
        {children}
      </h2>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </div>
  );
}
