/** The sheet's own room counts, since the pane beside it takes its part of the page. */
export const SMALL_VIEW = '@container workbook (max-width: 479px)';
