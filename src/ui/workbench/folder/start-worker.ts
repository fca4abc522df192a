import type { WorkerLike } from './pool';

let address: string | null = null;
let text = '';

/** Keeps the page's program for its workers. To be called while the script runs: nobody can tell afterwards which it was. */
export function keepProgram(script: HTMLOrSVGScriptElement | null): void {
  text = script?.textContent ?? '';
}

/** Starts a worker from the page's own text: a page from a disk has no other file to start it from. */
export function startWorker(): WorkerLike {
  address ??= URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return new Worker(address);
}
