import { type Browser, chromium, type Page } from 'playwright-core';
import { browserArguments, getBrowser } from '../../scripts/browser.mjs';

/** Starts the computer's Chrome, Edge or Chromium with a profile of its own. */
export function launch(): Promise<Browser> {
  // The pane draws its own scrollbar, and what is beside it must be right with it.
  const ignoreDefaultArgs = ['--hide-scrollbars'];
  return chromium.launch({ executablePath: getBrowser(), args: browserArguments, ignoreDefaultArgs });
}

export interface OpenedPage {
  readonly page: Page;
  /** What the page complained of on its console, and every address that it should not have asked for. */
  readonly complaints: readonly string[];
  /** Closes, and throws where there was something to complain of. */
  close(): Promise<void>;
}

/** A page in a context of its own, which is closed with it. */
export function opened(page: Page, complaints: readonly string[]): OpenedPage {
  return {
    page,
    complaints,
    close: async () => {
      await page.context().close();
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
  };
}
