import type { Lang } from '../catalogue';

export type { Sentence } from '../catalogue';

/** The sentences of one screen of the pane, in both languages side by side. */
export type InBoth<Words> = Readonly<Record<Lang, Words>>;
