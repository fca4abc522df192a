import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, SubtractRegular } from '@fluentui/react-icons';
import type { WorkbookViewWords } from '../../../core/messages/pane/workbook-view';
import type { WorkbookViewProps } from './view-props';
import { LEAST_ZOOM, MOST_ZOOM, nextZoom, percent } from './zoom';

const useStyles = makeStyles({
  bar: { display: 'flex', flexShrink: 0, alignItems: 'center', gap: '2px', padding: '0 12px 0 8px', minHeight: '32px' },
  button: { minWidth: '28px', maxWidth: '28px' },
  percent: {
    minWidth: '40px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  fit: { marginLeft: '8px', fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap', lineHeight: '24px' },
});

type Props = Pick<WorkbookViewProps, 'zoom' | 'onZoom'> & {
  /** As it is on the screen. */
  readonly shown: number;
  readonly words: WorkbookViewWords;
};

export function ZoomBar({ zoom, shown, onZoom, words }: Props) {
  const styles = useStyles();
  const button = { className: styles.button, appearance: 'subtle', size: 'small' } as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws and breaks lines otherwise
    <div className={styles.bar} role="group" aria-label={words.zoom}>
      <Button
        {...button}
        icon={<SubtractRegular />}
        aria-label={words.zoomOut}
        disabledFocusable={shown <= LEAST_ZOOM}
        onClick={() => onZoom(nextZoom(shown, -1))}
      />
      <span className={styles.percent} role="status">
        {words.percent({ percent: percent(shown) })}
      </span>
      <Button
        {...button}
        icon={<AddRegular />}
        aria-label={words.zoomIn}
        disabledFocusable={shown >= MOST_ZOOM}
        onClick={() => onZoom(nextZoom(shown, 1))}
      />
      <Link as="button" className={styles.fit} aria-pressed={zoom === 'fit'} onClick={() => onZoom('fit')}>
        {words.fit}
      </Link>
    </div>
  );
}
