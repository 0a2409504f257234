import type { Page } from '@playwright/test';

/** When the largest text or picture was painted, in milliseconds since the document began to load. */
export const readLargestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );

/** The longest time between two frames while something goes on, in milliseconds: a task that blocks makes it longer. */
export async function longestFrame(page: Page, during: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const watch = { longest: 0, last: performance.now(), on: true };
    Object.assign(window, { frameWatch: watch });
    const frame = (now: number) => {
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
      if (watch.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await during();
  return page.evaluate(() => {
    const { frameWatch } = window as unknown as { frameWatch: { longest: number; on: boolean } };
    frameWatch.on = false;
    return frameWatch.longest;
  });
}

/** From a click to other rows, in milliseconds, and what of that the answer of the api took. */
export const timeFilter = (page: Page, label: string): Promise<{ readonly shown: number; readonly answered: number }> =>
  page.evaluate(async (wanted) => {
    const firstRow = () => document.querySelector('table tbody tr[aria-rowindex]')?.textContent;
    const before = firstRow();
    const box = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].find((input) =>
      input.labels?.[0]?.textContent?.startsWith(wanted),
    );
    if (!box) throw new Error(`There is no filter ${wanted}.`);
    const start = performance.now();
    box.click();
    while (firstRow() === before || firstRow() === undefined) await new Promise(requestAnimationFrame);
    const shown = performance.now() - start;
    const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const answer = requests.find(({ name, startTime }) => startTime >= start && name.includes('/graphql'));
    return { shown, answered: answer?.duration ?? Number.NaN };
  }, label);
