/** A pane of 320 pixels, with its scrollbar and Excel's borders. */
export const NARROW = '@media (max-width: 339px)';

/** A pane of 378 pixels, as Excel opens it on a small screen. */
export const LOW = '@media (max-height: 479px)';
