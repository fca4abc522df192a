import { keepProgram } from './folder/program';

// The page's one program; a worker of the page runs the same text.
if (typeof document === 'undefined') void import('./folder/begin-worker');
else {
  keepProgram(document.currentScript);
  void import('./start');
}
