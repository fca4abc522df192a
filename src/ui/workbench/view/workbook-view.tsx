import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { workbookViewWords } from '../../../core/messages/pane/workbook-view';
import { browserMeasure } from './measure';
import { layOut } from './sheet-layout';
import { SheetTabs } from './sheet-tabs';
import { SheetView } from './sheet-view';
import { SMALL_VIEW } from './small-view';
import type { WorkbookViewProps } from './view-props';
import { ZoomBar } from './zoom-bar';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    height: '100%',
    containerType: 'inline-size',
    containerName: 'workbook',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  foot: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'stretch',
    height: '32px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    // The tabs have a line of their own where they would have no room beside the zoom.
    [SMALL_VIEW]: { flexDirection: 'column', height: 'auto' },
  },
});

/** A workbook as people know it, to be read and pointed at. It changes nothing by itself. */
export function WorkbookView(props: WorkbookViewProps) {
  const { lang, workbook, look, sheet, onSheet, badges, zoom, onZoom } = props;
  const styles = useStyles();
  const id = useId();
  const words = workbookViewWords[lang];
  const [shownZoom, setShownZoom] = useState(1);
  const measure = useMemo(() => browserMeasure(document), []);
  const grid = workbook.sheets.find(({ name }) => name === sheet) ?? workbook.sheets[0];
  const layout = useMemo(() => grid && layOut(grid, look, measure), [grid, look, measure]);
  if (!layout) return <div className={styles.view} />;
  const panel = `${id}panel`;
  return (
    <div className={styles.view}>
      <SheetView {...props} id={panel} layout={layout} words={words} onShownZoom={setShownZoom} />
      <div className={styles.foot}>
        <SheetTabs {...{ workbook, look, sheet: layout.grid.name, onSheet, badges, words, lang, panel }} />
        <ZoomBar {...{ zoom, shown: shownZoom, onZoom, words }} />
      </div>
    </div>
  );
}
