import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { toA1 } from '../../../core/sheet/address';
import type { Axis } from './axis';
import { pixels } from './sight';

export const HEAD_HEIGHT = 20;

/** As wide as the longest number needs. */
export function headWidth(rows: number): number {
  return Math.max(28, String(rows).length * 7 + 12);
}

const useStyles = makeStyles({
  head: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '12px',
    lineHeight: '14px',
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
});

interface Props {
  readonly axis: Axis;
  readonly kind: 'row' | 'column';
  readonly from: number;
  readonly to: number;
  /** Of the first pixel drawn. */
  readonly origin: number;
  /** Where the heads begin, behind those of the corner. */
  readonly inset: number;
  readonly width: number;
  readonly zoom: number;
  readonly selectedFrom: number;
  readonly selectedTo: number;
}

/** Letters of columns or numbers of rows. Screen readers have them from each cell's indices. */
export const Heads = memo(function Heads(props: Props) {
  const { axis, kind, from, to, origin, inset, width, zoom, selectedFrom, selectedTo } = props;
  const styles = useStyles();
  const heads = [];
  for (let index = from; index <= to; index++) {
    const start = pixels(axis, index, zoom);
    const size = pixels(axis, index + 1, zoom) - start;
    if (size === 0) continue;
    const isSelected = index >= selectedFrom && index <= selectedTo;
    const at = start - origin + inset;
    const name = kind === 'row' ? String(index + 1) : toA1(0, index).slice(0, -1);
    heads.push(
      <div
        key={index}
        className={mergeClasses(styles.head, isSelected && styles.selected)}
        style={
          kind === 'row'
            ? { left: 0, top: at, width, height: size, ...(size < 15 ? { fontSize: Math.max(size - 2, 6) } : {}) }
            : { left: at, top: 0, width: size, height: HEAD_HEIGHT, ...letterSize(name, size) }
        }
      >
        {name}
      </div>,
    );
  }
  return <div aria-hidden>{heads}</div>;
});

/** Letters of a narrow column become smaller; those that nobody could read are left out. */
function letterSize(name: string, width: number): { readonly fontSize?: number } {
  const fitting = (width - 1) / (name.length * 0.72);
  if (fitting >= 12) return {};
  return { fontSize: fitting >= 7 ? fitting : 0 };
}
