import { isSharePoint } from '../../core/address';
import type { PaneDefaults } from '../../core/settings/pane-defaults';

/** The origins beside this service to which pane and workbench may speak. */
export type Reaches = readonly string[];

/** Where people sign in, and where Microsoft Lists are. */
const MICROSOFT: Reaches = ['https://login.microsoftonline.com', 'https://graph.microsoft.com'];

/** Nobody, unless the city chose Microsoft Lists. */
export function reachesOf({ list = '', microsoft }: PaneDefaults = {}): Reaches {
  return microsoft !== undefined || isSharePoint(list) ? MICROSOFT : [];
}
