import { createHash } from 'node:crypto';
import { INDICATORS, SHEETS } from '../../src/list/graph/definition';
import type { Graph } from '../../src/list/graph/graph';
import { graphList } from '../../src/list/graph/list';
import { openGraph } from '../../src/list/graph/wire/open-graph';
import type { SharedList, Waiting } from '../../src/list/port';
import type { Grant } from './access';
import { seeded } from './clock';
import { type DoubleOptions, type GraphDouble, graphDouble } from './double';

export const SITE = 'https://city.sharepoint.com/sites/kikaku';

/** A city's Microsoft 365, with the two lists at one site, and clients of them. */
export interface City {
  readonly double: GraphDouble;
  /** A new client, as a program that was just started. */
  client(settings?: ClientSettings): SharedList;
}

export interface ClientSettings {
  readonly grant?: Partial<Grant>;
  /** Instead of the double's: a way there of its own. */
  readonly fetch?: typeof fetch;
  /** Gives tokens instead of one that does not end. */
  readonly token?: (options?: { readonly fresh?: boolean }) => Promise<string>;
  readonly onWait?: (waiting: Waiting) => void;
  /** Comes between the list and Graph. */
  readonly around?: (graph: Graph) => Graph;
  /** Looks as who submits many sheets at once: in a walk through the lists, one for each submission. */
  readonly walks?: boolean | undefined;
  /** As in `GraphListSettings`. */
  readonly many?: number;
}

export function city(options: DoubleOptions = {}): City {
  const double = graphDouble(options);
  double.hands.provide([SHEETS, INDICATORS]);
  let clients = 0;
  return {
    double,
    client: ({ grant, fetch = double.fetch, token, onWait, around = (graph: Graph) => graph, walks, ...more } = {}) => {
      const number = ++clients;
      const own = double.token({ until: Number.POSITIVE_INFINITY, ...grant });
      const random = seeded(number);
      let submissions = 0;
      const { clock } = double;
      const graph = around(openGraph({ token: token ?? (async () => own), fetch, clock, random, onWait }));
      const uuid = () => `${number}-${++submissions}`;
      const many = walks ? 1 : more.many;
      const list = graphList({ url: SITE, graph, clock, random, hash: sha256, uuid, many });
      return walks ? walking(list) : list;
    },
  };
}

function walking(list: SharedList): SharedList {
  const submit: SharedList['submit'] = (submission, options) =>
    (list.forMany?.([submission.sheet.key]) ?? list).submit(submission, options);
  return { ...list, submit };
}

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
