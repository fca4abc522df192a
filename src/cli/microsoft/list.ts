import { hash, randomUUID } from 'node:crypto';
import { graphList } from '../../list/graph/list';
import { systemClock } from '../../list/graph/wire/clock';
import type { SharedList } from '../../list/port';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { type GraphOfOptions, graphOf } from './graph';

/** Microsoft Lists on the site of an address. Throws `MokuhyoError` as `graphOf` and `graphList`. */
export async function microsoftList(args: Arguments, io: Io, options: GraphOfOptions): Promise<SharedList> {
  return graphList({
    url: options.url,
    graph: await graphOf(args, io, options),
    hash: async (text) => hash('sha256', text),
    uuid: randomUUID,
    clock: systemClock,
  });
}
