import type { SharedList } from '../port';
import { openWalk } from './changes';
import type { Context } from './context';
import { INDICATORS, SHEETS } from './definition';
import type { Graph, GraphClock } from './graph';
import { history } from './history';
import { walkedFor } from './items-of';
import type { Hash } from './keys';
import { findPlaces, type Places } from './places';
import { type Reader, records } from './read';
import { siteOf } from './site';
import { foresee, type Submitting, submit } from './submit';

export interface GraphListSettings {
  /** The site's address, or that of anything in it. */
  readonly url: string;
  readonly graph: Graph;
  readonly hash: Hash;
  readonly clock: GraphClock;
  /** A name that nothing else has. */
  readonly uuid: () => string;
  /** From 0 up to 1. */
  readonly random?: (() => number) | undefined;
  /** From how many sheets that are submitted together on the lists are walked through instead of asked for each. */
  readonly many?: number | undefined;
}

/**
 * Look-ups cost four units a sheet, of which a small tenant has 1,200 for a minute; a walk costs some thirty for each year of a
 * city that the lists have.
 */
const MANY = 100;

/**
 * The shared list in Microsoft Lists: two lists of a site, as `definition` has them. Throws `MokuhyoError` `usage` {problem,
 * option, value} for an address that is not of SharePoint Online.
 */
export function graphList({ url, random = Math.random, many = MANY, ...settings }: GraphListSettings): SharedList {
  const site = siteOf(url);
  const { graph, hash, clock, uuid } = settings;
  const context: Context = { url: site.url, graph, hash, places: once(() => findPlaces(graph, site)) };
  const submitting: Submitting = { ...context, clock, uuid, random };
  const walks = { sheets: openWalk(context, SHEETS), indicators: openWalk(context, INDICATORS) };
  const reader: Reader = { ...context, walks };
  return {
    capabilities: { atomicSheet: false, history: 'as-kept', together: 20 },
    foresee: (submission) => foresee(submitting, submission),
    submit: (submission, options) => submit(submitting, submission, options),
    forMany(sheets) {
      const seen = sheets.length < many ? undefined : walkedFor(context, sheets);
      return { submit: (submission, options) => submit(submitting, submission, options, seen) };
    },
    records: (query = {}, onUnfinished = () => undefined) => records(reader, query, onUnfinished),
    history: (key) => history(context, key),
  };
}

/** Finds the lists when they are first needed, and again where that failed. */
function once(find: () => Promise<Places>): () => Promise<Places> {
  let found: Promise<Places> | null = null;
  return () => {
    found ??= find().catch((error) => {
      found = null;
      throw error;
    });
    return found;
  };
}
