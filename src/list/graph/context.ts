import type { Graph } from './graph';
import type { Hash } from './keys';
import type { Places } from './places';

/** What every request to the two lists of a site needs. */
export interface Context {
  /** The site's address, for errors. */
  readonly url: string;
  readonly graph: Graph;
  readonly hash: Hash;
  /** Throws as `findPlaces`. */
  places(): Promise<Places>;
}
