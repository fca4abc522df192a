import { type Browser, chromium } from 'playwright-core';
import { browserArguments, getBrowser } from '../../scripts/browser.mjs';

/** Starts the computer's Chrome, Edge or Chromium with a profile of its own. */
export function launch(): Promise<Browser> {
  // The pane draws its own scrollbar, and what is beside it must be right with it.
  const ignoreDefaultArgs = ['--hide-scrollbars'];
  return chromium.launch({ executablePath: getBrowser(), args: browserArguments, ignoreDefaultArgs });
}
