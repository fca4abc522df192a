import { makeStyles, tokens } from '@fluentui/react-components';
import { MARKS, type Mark, type Tally } from '../../../app/progress';
import { overviewWords } from '../../../core/messages/pane/overview';
import { useWords } from '../use-session';
import { type Drawing, drawBar, drawSquares } from './squares';

const useStyles = makeStyles({
  squares: { display: 'block', maxWidth: '100%', height: 'auto', flexShrink: 1, minWidth: 0 },
  bar: { display: 'block', width: '100%', height: '10px' },
  bars: { display: 'flex', flexDirection: 'column', gap: '4px', flex: '1 1 0', minWidth: 0 },
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  figure: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  blue: {
    color: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  orange: {
    color: tokens.colorStatusWarningForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  grey: {
    color: tokens.colorNeutralStrokeAccessible,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
});

const COLOURS = { filled: 'blue', draft: 'blue', decide: 'orange', waiting: 'grey' } as const;

/** More than this many squares nobody counts. */
const MOST_SQUARES = 20;

interface ProgressProps {
  readonly marks: readonly Mark[];
  readonly tally: Tally;
}

/** How far the 評価 of one sheet are, in the pane's language. */
export function ProgressPicture(props: ProgressProps) {
  const overview = useWords(overviewWords);
  return <LabelledProgress {...props} label={overview.squares({ ...props.tally })} />;
}

/** A square for each 評価, or a bar with its figures. One image; `label` says everything in words. */
export function LabelledProgress({ marks, tally, label }: ProgressProps & { readonly label: string }) {
  const styles = useStyles();
  if (marks.length <= MOST_SQUARES)
    return <Marks drawing={drawSquares(marks)} label={label} className={styles.squares} />;
  const parts = MARKS.map((mark) => [mark, tally[mark]] as const);
  return (
    <span className={styles.bars}>
      <Marks drawing={drawBar(parts, BAR)} label={label} className={styles.bar} stretched />
      <span className={styles.figures} aria-hidden>
        {parts.map(
          ([mark, count]) =>
            count > 0 && (
              <span key={mark} className={styles.figure}>
                <MarkSample mark={mark} />
                {count}
              </span>
            ),
        )}
      </span>
    </span>
  );
}

/** The bar's own units: it is stretched to the room that there is. */
const BAR = 240;

/** One square, for the legend. Decoration beside its word. */
export function MarkSample({ mark }: { readonly mark: Mark }) {
  return <Marks drawing={drawSquares([mark])} />;
}

interface MarksProps {
  readonly drawing: Drawing;
  readonly label?: string;
  readonly className?: string;
  readonly stretched?: boolean;
}

function Marks({ drawing: { width, height, paths, frames }, label, className, stretched = false }: MarksProps) {
  const styles = useStyles();
  return (
    <svg
      className={className}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...(stretched ? { preserveAspectRatio: 'none' } : {})}
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
    >
      {MARKS.map((mark) => (
        <g key={mark} className={styles[COLOURS[mark]]}>
          {paths[mark] && <path d={paths[mark]} fill="currentColor" />}
          {frames[mark] && (
            <path
              d={frames[mark]}
              fill="none"
              stroke="currentColor"
              strokeDasharray={mark === 'waiting' ? '2 1.6' : undefined}
              vectorEffect="non-scaling-stroke"
            />
          )}
        </g>
      ))}
    </svg>
  );
}
