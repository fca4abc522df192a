import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

/** A person at the keyboard alone. Every step throws where the focus is lost, out of view, or cannot be seen. */
export interface Hands {
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Tab until this has the focus, at most so many times. */
  readonly tabTo: (role: Role, name: string | RegExp, most?: number) => Promise<void>;
  readonly backTo: (role: Role, name: string | RegExp) => Promise<void>;
  readonly pressUntil: (key: string, role: Role, name: string | RegExp) => Promise<void>;
  /** Waits until this has the focus. */
  readonly standsOn: (role: Role, name: string | RegExp) => Promise<void>;
  /** Waits until something of a new view has the focus. */
  readonly arrives: () => Promise<void>;
}

export function hands(page: Page): Hands {
  const named = (role: Role, name: string | RegExp) =>
    page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
  const pressUntil = async (key: string, role: Role, name: string | RegExp, most = 30) => {
    const wanted = named(role, name);
    for (let n = 0; n < most; n++) {
      await page.keyboard.press(key);
      await seeFocus(page);
      if (await hasFocus(wanted)) return;
    }
    throw new Error(`${key} does not come to ${role} ${name}`);
  };
  return {
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    tabTo: (role, name, most) => pressUntil('Tab', role, name, most),
    backTo: (role, name) => pressUntil('Shift+Tab', role, name, 120),
    pressUntil: (key, role, name) => pressUntil(key, role, name),
    standsOn: async (role, name) => {
      const wanted = named(role, name);
      await until(async () => ((await hasFocus(wanted)) ? null : `${role} ${name} has not the focus`));
      await seeFocus(page);
    },
    arrives: () => until(() => page.evaluate(lost)),
  };
}

function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement));
}

/** What was pressed may take a moment to hand the focus on. */
async function until(fault: () => Promise<string | null>): Promise<void> {
  const end = Date.now() + 5000;
  for (;;) {
    const said = await fault();
    if (said === null) return;
    if (Date.now() > end) throw new Error(said);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function seeFocus(page: Page): Promise<void> {
  await until(() => page.evaluate(lost));
  const unseen = await page.evaluate(withoutRing);
  if (unseen !== null) throw new Error(unseen);
}

/** Runs in the page: why the focus is nowhere, or out of view; null when it is well. */
function lost(): string | null {
  const at = document.activeElement;
  if (at === null || at === document.body) return 'the focus is lost';
  const { top, bottom, left, right } = at.getBoundingClientRect();
  const inView = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
  return inView ? null : `the focus is out of view: ${at.outerHTML.slice(0, 200)}`;
}

/** Runs in the page: why nobody sees where the focus is; null when something around it looks different without it. */
function withoutRing(): string | null {
  const at = document.activeElement as HTMLElement;
  const around = [at, at.parentElement, at.parentElement?.parentElement, ...(at.parentElement?.children ?? [])];
  const look = () =>
    around
      .flatMap((part) => (part ? ['', '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)) : []))
      .map((style) => [style.outline, style.boxShadow, style.border, style.backgroundColor, style.transform].join())
      .join('|');
  const focused = look();
  at.blur();
  const blurred = look();
  at.focus({ preventScroll: true });
  return focused === blurred ? `the focus cannot be seen: ${at.outerHTML.slice(0, 300)}` : null;
}
