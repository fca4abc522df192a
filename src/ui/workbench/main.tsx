import { keepProgram } from './folder/start-worker';

// The page's one program; a worker of the page runs the same text.
if (typeof document === 'undefined') void import('./folder/worker-main');
else {
  keepProgram(document.currentScript);
  void import('./start');
}
