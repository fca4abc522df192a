import { makeStyles } from '@fluentui/react-components';
import { memo } from 'react';
import type { Stroke } from './borders';
import type { Ground } from './ground';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  layer: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'visible',
    pointerEvents: 'none',
  },
  gridlines: { stroke: '#d9d9d9', fill: 'none', [FORCED]: { stroke: 'GrayText', strokeOpacity: 0.5 } },
  paper: { fill: '#fff', [FORCED]: { fill: 'Canvas' } },
  fill: { [FORCED]: { fill: 'Canvas' } },
  border: { fill: 'none', [FORCED]: { stroke: 'CanvasText' } },
});

interface Place {
  /** Where the paths begin. */
  readonly x: number;
  readonly y: number;
}

/** Gridlines, paper, fills. */
export const GroundView = memo(function GroundView({ ground, x, y }: Place & { readonly ground: Ground }) {
  const styles = useStyles();
  return (
    <svg className={styles.layer} style={{ left: x, top: y }} shapeRendering="crispEdges" aria-hidden="true">
      <path className={styles.gridlines} strokeWidth={ground.lineWidth} d={ground.gridlines} />
      <path className={styles.paper} d={ground.paper} />
      {[...ground.fills].map(([fill, path]) => (
        <path key={fill} className={styles.fill} fill={fill} d={path} />
      ))}
    </svg>
  );
});

export const Borders = memo(function Borders({ strokes, x, y }: Place & { readonly strokes: readonly Stroke[] }) {
  const styles = useStyles();
  return (
    <svg className={styles.layer} style={{ left: x, top: y }} shapeRendering="crispEdges" aria-hidden="true">
      {strokes.map(({ line, colour, width, dashes, path }) => (
        <path
          key={`${line} ${colour}`}
          className={styles.border}
          d={path}
          stroke={colour ?? '#000'}
          strokeWidth={width}
          {...(dashes ? { strokeDasharray: dashes } : {})}
        />
      ))}
    </svg>
  );
});
