import fc from 'fast-check';
import type { Address } from '../../src/list/embedded/connection';

/** What becomes of one request. */
export type Fault =
  | { readonly kind: 'none' }
  /** Never leaves. */
  | { readonly kind: 'unsent' }
  /** Arrives; of the answer comes nothing, or a part, with or without the connection breaking. */
  | { readonly kind: 'answer-lost'; readonly how: 'reset' | 'broken' | 'cut' }
  /** The client waits until its patience ends; `arrives` whether the service got it. */
  | { readonly kind: 'silence'; readonly arrives: boolean }
  /** Something in between answers; `arrives` as above. */
  | { readonly kind: 'instead'; readonly arrives: boolean; readonly answer: keyof typeof ANSWERS }
  /** Others go first, so many. */
  | { readonly kind: 'slow'; readonly by: number }
  /** Arrives twice, the second time after so many others. The client has the answer to the first. */
  | { readonly kind: 'twice'; readonly by: number }
  /** The connection breaks, and what was sent arrives after so many others; null: when all is over. */
  | { readonly kind: 'late'; readonly by: number | null };

const ANSWERS = {
  'a fault': () => new Response('{"error":{"code":"internal","message":"x"}}', { status: 500 }),
  busy: () => new Response('{"error":{"code":"busy","message":"x"}}', { status: 503, headers: { 'retry-after': '7' } }),
  often: () => new Response('{}', { status: 429, headers: { 'retry-after': '1' } }),
  'a page': () => new Response('<html>Bad Gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }),
  'a late page': () => new Response('<html>Gateway Timeout</html>', { status: 504 }),
};

const few = fc.nat({ max: 4 });

const someFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constant({ kind: 'unsent' } as const),
  fc.record({ kind: fc.constant('answer-lost' as const), how: fc.constantFrom('reset', 'broken', 'cut') }),
  fc.record({ kind: fc.constant('silence' as const), arrives: fc.boolean() }),
  fc.record({
    kind: fc.constant('instead' as const),
    arrives: fc.boolean(),
    answer: fc.constantFrom(...(Object.keys(ANSWERS) as (keyof typeof ANSWERS)[])),
  }),
  fc.record({ kind: fc.constant('slow' as const), by: few }),
  fc.record({ kind: fc.constant('twice' as const), by: few }),
  lateFault(),
);

function lateFault() {
  return fc.record({ kind: fc.constant('late' as const), by: fc.option(few) });
}

/** Some requests on end. */
const spell: fc.Arbitrary<readonly Fault[]> = fc.oneof(
  { arbitrary: fc.constant([{ kind: 'none' } as const]), weight: 3 },
  { arbitrary: someFault.map((fault) => [fault]), weight: 4 },
  // The client gives up while what it sent is still under way.
  { arbitrary: lateFault().map((late) => [late, { kind: 'silence', arrives: false } as const]), weight: 1 },
  // The same again and again, until it gives up.
  {
    arbitrary: fc.tuple(someFault, fc.integer({ min: 3, max: 6 })).map(([fault, times]) => Array(times).fill(fault)),
    weight: 1,
  },
);

/** What becomes of the requests of one client, in their order; after that, nothing. */
export const faultPlan: fc.Arbitrary<readonly Fault[]> = fc
  .array(spell, { maxLength: 10 })
  .map((spells) => spells.flat());

/** Answers requests, in whatever order they come. */
export type Service = (request: Request) => Promise<Response>;

/** A network that loses, breaks, delays and repeats by plan. What a client's requests wait for is up to the scheduler. */
export interface Network {
  /** A client's way to the service. */
  client(plan: readonly Fault[]): Required<Pick<Address, 'fetch' | 'sleep'>>;
  /** Delivers what was held back until all is over. */
  deliverHeld(): Promise<void>;
}

export function network(service: Service, scheduler: fc.Scheduler): Network {
  const held: (() => Promise<unknown>)[] = [];
  const turn = (label: string) => scheduler.schedule(Promise.resolve(), label);
  const turns = async (label: string, count: number) => {
    for (let each = 0; each < count; each++) await turn(label);
  };

  function client(plan: readonly Fault[]): Required<Pick<Address, 'fetch' | 'sleep'>> {
    const ahead = [...plan];
    let giveUp = () => {};

    async function fetch(url: URL, { signal, ...init }: RequestInit): Promise<Response> {
      const fault = ahead.shift() ?? { kind: 'none' };
      const deliver = () => service(requestTo(url, init));
      await turn(fault.kind);
      switch (fault.kind) {
        case 'none':
          return deliver();
        case 'unsent':
          throw broken();
        case 'answer-lost':
          return lose(await deliver(), fault.how);
        case 'silence':
          if (fault.arrives) await deliver();
          giveUp();
          await new Promise((resolve) => signal?.addEventListener('abort', resolve));
          throw signal?.reason;
        case 'instead':
          if (fault.arrives) await deliver();
          return ANSWERS[fault.answer]();
        case 'slow':
          await turns('slow', fault.by);
          return deliver();
        case 'twice':
          void turns('twice', fault.by).then(deliver);
          return deliver();
        case 'late':
          if (fault.by === null) held.push(deliver);
          else void turns('late', fault.by).then(deliver);
          throw broken();
      }
    }

    return {
      fetch: fetch as typeof globalThis.fetch,
      // With a signal it is the client's patience with one request, which only silence ends.
      sleep: (_, until) =>
        until
          ? new Promise((resolve) => {
              giveUp = resolve;
              until.addEventListener('abort', () => resolve());
            })
          : turn('wait'),
    };
  }

  return {
    client,
    deliverHeld: async () => {
      for (const deliver of held.splice(0)) await deliver();
    },
  };
}

function requestTo(url: URL, { headers, ...init }: RequestInit): Request {
  return new Request(url, { ...init, headers: { ...(headers as Record<string, string>), host: url.host } });
}

function broken(): TypeError {
  return new TypeError('fetch failed');
}

async function lose(response: Response, how: 'reset' | 'broken' | 'cut'): Promise<Response> {
  if (how === 'reset') throw broken();
  const whole = new Uint8Array(await response.arrayBuffer());
  const half = whole.slice(0, whole.length / 2);
  if (how === 'cut') return new Response(half, response);
  const body = new ReadableStream({
    pull: (controller) => {
      controller.enqueue(half);
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body, response);
}
