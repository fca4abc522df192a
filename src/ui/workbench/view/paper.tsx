import { makeStyles } from '@fluentui/react-components';
import { memo } from 'react';
import type { Ground, Stroke } from './lines';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  layer: {
    position: 'absolute',
    left: 0,
    top: 0,
    width: '1px',
    height: '1px',
    overflow: 'visible',
    pointerEvents: 'none',
  },
  gridlines: { stroke: '#d9d9d9', fill: 'none', [FORCED]: { stroke: 'GrayText', strokeOpacity: 0.5 } },
  paper: { fill: '#fff', [FORCED]: { fill: 'Canvas' } },
  fill: { [FORCED]: { fill: 'Canvas' } },
  border: { fill: 'none', stroke: '#000', [FORCED]: { stroke: 'CanvasText' } },
});

interface Place {
  /** The sheet's pixel at which the part begins. */
  readonly x: number;
  readonly y: number;
}

/** Gridlines, paper, fills. */
export const GroundView = memo(function GroundView({ ground, x, y }: Place & { readonly ground: Ground }) {
  const styles = useStyles();
  return (
    <svg className={styles.layer} shapeRendering="crispEdges" aria-hidden="true">
      <g transform={`translate(${-x} ${-y})`}>
        <path className={styles.gridlines} d={ground.gridlines} />
        <path className={styles.paper} d={ground.paper} />
        {[...ground.fills].map(([fill, path]) => (
          <path key={fill} className={styles.fill} fill={fill} d={path} />
        ))}
      </g>
    </svg>
  );
});

export const Borders = memo(function Borders({ strokes, x, y }: Place & { readonly strokes: readonly Stroke[] }) {
  const styles = useStyles();
  return (
    <svg className={styles.layer} shapeRendering="crispEdges" aria-hidden="true">
      <g transform={`translate(${-x} ${-y})`}>
        {strokes.map(({ colour, width, dashes, path }) => (
          <path
            key={`${colour} ${width} ${dashes}`}
            className={styles.border}
            d={path}
            strokeWidth={width}
            {...(dashes ? { strokeDasharray: dashes } : {})}
            {...(colour ? { style: { stroke: colour } } : {})}
          />
        ))}
      </g>
    </svg>
  );
});
