import { type Answered, type Asked, invalid } from './messages';

const MOST = 20;

export interface Part extends Asked {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/** The parts of a batch. Throws 400 where the batch itself is not as documented. */
export function partsOf({ base, body }: Asked): readonly Part[] {
  const requests = (body as { readonly requests?: unknown } | null)?.requests;
  if (!Array.isArray(requests) || requests.length === 0) throw invalid('The batch has no requests');
  if (requests.length > MOST) throw invalid(`Number of batch requests exceeds the maximum of ${MOST}`);
  const parts = requests.map((each) => partOf(base, each));
  const ids = parts.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw invalid('The ids of the requests must be unique');
  for (const [at, { dependsOn }] of parts.entries())
    if (dependsOn.some((id) => !ids.slice(0, at).includes(id))) throw invalid('A request depends on none before it');
  return parts;
}

const PROPERTIES = ['id', 'method', 'url', 'headers', 'body', 'dependsOn'];
const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

function partOf(base: string, asked: Record<string, unknown>): Part {
  const strange = Object.keys(asked).find((each) => !PROPERTIES.includes(each));
  if (strange) throw invalid(`The property '${strange}' is not known in a batch`);
  const { id, method, url, headers = {}, body, dependsOn = [] } = asked;
  if (typeof id !== 'string' || id === '') throw invalid('A request has no id');
  if (typeof method !== 'string' || !METHODS.includes(method)) throw invalid('A request has no method');
  if (typeof url !== 'string' || !url.startsWith('/')) throw invalid('The url of a request must be relative');
  if (/^\/(?:v1\.0|beta)\//.test(url)) throw invalid('The url of a request must not have a version');
  if (/^\/\$batch/.test(url)) throw invalid('A batch must not have a batch');
  if (!Array.isArray(dependsOn) || dependsOn.some((each) => typeof each !== 'string'))
    throw invalid('dependsOn has no ids');
  const named = new Map(Object.entries(headers as object).map(([name, value]) => [name.toLowerCase(), String(value)]));
  if (named.has('authorization')) throw invalid('A part has no token of its own');
  return { id, method, base, path: url, headers: named, body, dependsOn: dependsOn as readonly string[] };
}

/**
 * Answers every part: those that depend on others after them, the rest in whatever order. What depends on one that failed
 * fails with 424. The answers stand in whatever order too.
 */
export async function answerAll(
  parts: readonly Part[],
  answer: (part: Part) => Promise<Answered>,
  random: () => number,
): Promise<Answered> {
  const answers = new Map<string, Answered>();
  let left = shuffled(parts, random);
  while (left.length > 0) {
    const ready = left.filter(({ dependsOn }) => dependsOn.every((id) => answers.has(id)));
    for (const part of ready) {
      const failed = part.dependsOn.some((id) => (answers.get(id)?.status ?? 500) >= 400);
      const error = { code: 'failedDependency', message: 'A request that this one depends on failed' };
      answers.set(part.id, failed ? { status: 424, body: { error } } : await answer(part));
    }
    left = left.filter(({ id }) => !answers.has(id));
  }
  const responses = shuffled([...answers], random).map(([id, { status, headers = {}, body }]) => ({
    id,
    status,
    headers: { 'Content-Type': 'application/json', ...oddCase(headers, random) },
    ...(body === undefined ? {} : { body }),
  }));
  return { status: 200, body: { responses } };
}

/** Names of headers come in any case. */
function oddCase(headers: Readonly<Record<string, string>>, random: () => number): Record<string, string> {
  const odd = random() < 0.5;
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [odd ? name.toLowerCase() : name, value]));
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const left = [...all];
  for (let at = left.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [left[at], left[other]] = [left[other] as T, left[at] as T];
  }
  return left;
}
