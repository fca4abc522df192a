import type { ListRecord } from '../../core/record/schema';
import type { Receipt, Submission } from '../../list/port';

/** What a store remembers of a record that it has. */
export interface Stored {
  readonly hash: string;
  readonly withdrawn: boolean;
}

export interface Write {
  readonly record: ListRecord;
  readonly hash: string;
}

/** What a submission means for the records that a sheet has so far. */
export interface Changes {
  readonly create: readonly Write[];
  readonly update: readonly Write[];
  /** Keys of indicators that vanished. */
  readonly withdraw: readonly string[];
  readonly receipt: Receipt;
}

/** Compares a submission with the sheet's records as stored (by key). Pure; `hashOf` gives the hash of the content. */
export function changesOf(
  submission: Submission,
  stored: ReadonlyMap<string, Stored>,
  hashOf: (record: ListRecord) => string,
): Changes {
  const create: Write[] = [];
  const update: Write[] = [];
  let unchanged = 0;
  for (const record of [submission.sheet, ...submission.indicators]) {
    const hash = hashOf(record);
    const before = stored.get(record.key);
    if (!before) create.push({ record, hash });
    else if (before.withdrawn || before.hash !== hash) update.push({ record, hash });
    else if (record.kind === 'indicator') unchanged++;
  }
  const submitted = new Set([submission.sheet.key, ...submission.indicators.map(({ key }) => key)]);
  const withdraw = [...stored].filter(([key, { withdrawn }]) => !withdrawn && !submitted.has(key)).map(([key]) => key);
  return {
    create,
    update,
    withdraw,
    receipt: {
      created: indicatorsIn(create),
      updated: indicatorsIn(update),
      unchanged,
      withdrawn: withdraw.length,
    },
  };
}

function indicatorsIn(writes: readonly Write[]): number {
  return writes.filter(({ record }) => record.kind === 'indicator').length;
}
