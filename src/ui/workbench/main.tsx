// The page's one program; a worker of the page runs the same text.
if (typeof document !== 'undefined') void import('./start');
