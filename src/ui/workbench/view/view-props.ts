import type { Lang } from '../../../core/messages/catalogue';
import type { Workbook } from '../../../core/sheet/grid';
import type { Severity } from '../../../core/validate/severity';
import type { WorkbookLook } from '../../../host/xlsx/look/look';
import type { Zoom } from './zoom';

export interface WorkbookViewProps {
  readonly lang: Lang;
  /** The texts as last read. */
  readonly workbook: Workbook;
  readonly look: WorkbookLook;
  /** The name of the sheet shown; of a hidden one it is shown all the same. */
  readonly sheet: string;
  readonly onSheet: (sheet: string) => void;
  /** A1 address of the selected cell, of a merged range its top-left one. */
  readonly selected: string | null;
  readonly onSelect: (cell: string) => void;
  /** The person wants to change the selected cell's text: a double click, Enter or F2. */
  readonly onEdit?: (cell: string) => void;
  /** Scrolls there and takes the focus, at the same zoom; `n` counts, so that one cell can be revealed twice. */
  readonly reveal: Reveal | null;
  /** A1 addresses on the sheet shown. */
  readonly marks: ReadonlySet<string>;
  /** The gravest finding of each sheet that has any. */
  readonly badges: ReadonlyMap<string, Severity>;
  /** A1 addresses on the sheet shown, written and not saved. */
  readonly edited: ReadonlySet<string>;
  /** 1 is 100 %. */
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

interface Reveal {
  readonly sheet: string;
  readonly cell: string;
  readonly n: number;
}
