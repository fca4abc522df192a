import { TextDecoder, TextEncoder } from 'node:util';

/** What every browser has, jsdom lacks, and the pane or the reader of files needs. */
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});
