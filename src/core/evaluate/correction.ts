import type { Better } from '../policy/schema';
import type { Indicator } from '../sheet/model';

/** What a person said of one indicator, where the rules were wrong or could not tell. */
export interface Correction {
  /** Which way it goes; before everything that the sheet or the policy says. */
  readonly better?: Better;
  /** Which result each target has, by their places in `quantitiesOf`: exactly these are held against each other. */
  readonly pairs?: ReadonlyArray<readonly [target: number, result: number]>;
}

/** What a person said of the indicators of one sheet. */
export type Corrections = (indicator: Indicator) => Correction | undefined;
