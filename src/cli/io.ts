import type { Lang } from '../core/messages/catalogue';

/** What a command may touch of the process that runs it. */
export interface Io {
  /** Results: JSON, CSV, or the text that was asked for. */
  readonly out: (text: string) => void;
  /** One line for people: progress, and what went wrong. */
  readonly err: (line: string) => void;
  /** A line that the next one replaces; nothing where standard error is no terminal. */
  readonly progress: (line: string) => void;
  /** A line that stays where `progress` shows nothing; nothing where standard error is a terminal. */
  readonly milestone: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
  /** Waits until the person asks to stop (Ctrl+C). Until it is called, Ctrl+C ends the process at once. */
  readonly untilStopped: () => Promise<void>;
}

/** 0 nothing wrong, 1 something to mend or not sent, 2 something could not be read or done. 2 wins over 1. */
export type ExitCode = 0 | 1 | 2;
