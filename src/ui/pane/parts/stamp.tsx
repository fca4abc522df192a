import { makeStyles } from '@fluentui/react-components';
import { stampDateOf } from '../format';

const useStyles = makeStyles({
  stamp: {
    flexShrink: 0,
    transform: 'rotate(-8deg)',
    // As the theme has it, which may be another than the system's.
    color: ['#c0392b', 'light-dark(#c0392b, #e8705f)'],
    '@media print': { display: 'none' },
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
});

interface StampProps {
  /** Two or three characters: 点検済, 受付. */
  readonly above: string;
  readonly at: Date;
  /** Up to four characters: whose stamp it is. */
  readonly below: string;
  readonly size?: number;
}

/** 日付印, for the two moments that deserve it. Decoration: the heading beside it says the same. */
export function Stamp({ above, at, below, size = 104 }: StampProps) {
  const styles = useStyles();
  const line = { x: 50, textAnchor: 'middle', fill: 'currentColor' } as const;
  const face = '"Yu Mincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", serif';
  return (
    <svg
      className={styles.stamp}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      fontFamily={face}
      fontWeight={600}
      aria-hidden="true"
    >
      <g fill="none" stroke="currentColor" strokeWidth={3}>
        <circle cx={50} cy={50} r={47} />
        <path d="M6 37h88M6 63h88" strokeWidth={2} />
      </g>
      <text {...line} y={29} fontSize={18}>
        {above}
      </text>
      <text {...line} y={57} fontSize={19}>
        {stampDateOf(at)}
      </text>
      <text {...line} y={83} fontSize={18}>
        {below.slice(0, 4)}
      </text>
    </svg>
  );
}
