/** What the bench measures in the page. Each function runs there alone, and must not refer to anything outside of itself. */

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Milliseconds since the navigation began. */
export interface Opened {
  /** office.js has answered. */
  readonly office: number;
  /** Something of the pane can be seen. */
  readonly pane: number;
}

/** Milliseconds. */
export interface Checked {
  /** From the press to the picture, apart from what Excel and office.js need for a `sync`. */
  readonly own: number;
  /** `JSON.parse` of Excel's answer alone. */
  readonly parse: number;
  /** The longest task, and the longest stretch of one that is the pane's own; 0 where none is over 50. */
  readonly longest: number;
  readonly longestOwn: number;
}

interface Measured {
  readonly spans: Span[];
  readonly tasks: Span[];
  readonly parsed: number[];
  office: number;
  pane: number;
}

type MeasuredWindow = Window & { measured: Measured };

/** Before anything else. */
export function measure(): void {
  const measured: Measured = { spans: [], tasks: [], parsed: [], office: 0, pane: 0 };
  (window as unknown as MeasuredWindow).measured = measured;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      measured.tasks.push({ from: startTime, to: startTime + duration });
    }
  }).observe({ entryTypes: ['longtask'] });
  const { parse } = JSON;
  JSON.parse = (text: string, reviver?: Parameters<typeof parse>[1]) => {
    const from = performance.now();
    const value = parse(text, reviver);
    if (text.length > 50_000) measured.parsed.push(performance.now() - from);
    return value;
  };
  document.addEventListener('DOMContentLoaded', () => {
    void Office.onReady(() => {
      measured.office = performance.now();
      const context = Excel.RequestContext.prototype;
      const { sync } = context;
      context.sync = async function <T>(this: Excel.RequestContext, value?: T): Promise<T> {
        const from = performance.now();
        const result = await sync.call(this, value);
        measured.spans.push({ from, to: performance.now() });
        return result as T;
      };
    });
    const look = () => {
      if (document.querySelector('.fui-FluentProvider h2') === null) requestAnimationFrame(look);
      else measured.pane = performance.now();
    };
    look();
  });
}

export function opened(): Opened {
  const { office, pane } = (window as unknown as MeasuredWindow).measured;
  return { office, pane };
}

/** Presses 点検する and waits until its result is drawn. */
export async function check(): Promise<Checked> {
  const { measured } = window as unknown as MeasuredWindow;
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '点検する');
  if (!button) throw new Error('no button to check');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const list of [measured.spans, measured.tasks, measured.parsed]) list.length = 0;
  const from = performance.now();
  button.click();
  do await frame();
  while (button.getAttribute('aria-disabled') === 'true');
  const to = performance.now();
  // Entries of long tasks come late.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { spans, tasks, parsed } = measured;
  const inSync = spans.reduce((sum, span) => sum + span.to - span.from, 0);
  const within = tasks.filter((task) => task.to > from && task.from < to);
  const ownOf = (task: Span) => {
    const answers = spans.filter((span) => span.to > task.from && span.to < task.to);
    return task.to - Math.max(task.from, ...answers.map((span) => span.to));
  };
  return {
    own: to - from - inSync,
    parse: parsed.reduce((sum, each) => sum + each, 0),
    longest: Math.max(0, ...within.map((task) => task.to - task.from)),
    longestOwn: Math.max(0, ...within.map(ownOf)),
  };
}
