import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../../../host/port';
import { useSession } from '../use-session';

const useStyles = makeStyles({
  // 24 px to press, without moving the lines apart.
  link: {
    padding: '4px 0',
    margin: '-4px 0',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      // Close around the words: the lines above and below stay readable.
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

interface TextButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-controls'?: string;
}

/** A button within a sentence. */
export function TextButton(props: TextButtonProps) {
  const styles = useStyles();
  return <Link as="button" inline className={styles.link} {...props} />;
}

interface CellLinkProps extends Place {
  readonly label: string;
  readonly children: ReactNode;
}

/** 該当セルへ. */
export function CellLink({ sheet, cell, label, children }: CellLinkProps) {
  const { show } = useSession();
  return (
    <TextButton aria-label={label} onClick={() => void show({ sheet, cell })}>
      {children}
    </TextButton>
  );
}
