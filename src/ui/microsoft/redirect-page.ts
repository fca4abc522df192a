import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/** The page to which Microsoft sends the window back: gives what came to the page that opened it, and closes. */
broadcastResponseToMainFrame().catch(() => {
  // Opened by its address, with nothing to give: what it says is true all the same.
});
