import { expect, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

export type Theme = 'light' | 'dark';

/** The page has no violation of WCAG 2.2 AA that a machine can find, in the light and in the dark theme or in those given. */
export async function expectAccessible(page: Page, themes: readonly Theme[] = ['light', 'dark']): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect(await findViolations(page), `accessibility in the ${colorScheme} theme`).toEqual([]);
  }
}

/**
 * Violations with the elements that have them. axe is read in once per document and reports violations only: what passes is most of
 * a page, and describing it takes several times as long as the rules themselves.
 */
async function findViolations(page: Page): Promise<string[]> {
  expect(page.frames(), 'axe looks into no frames').toHaveLength(1);
  if (await page.evaluate(() => !window.axe)) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const found = await window.axe?.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    if (!found) return ['axe did not load'];
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, WCAG);
}

/** The catalogue's row of a server, by its registry name; every given text is in it. */
export async function expectRow(page: Page, name: string, ...texts: (string | RegExp)[]): Promise<Locator> {
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toHaveCount(1);
  for (const text of texts) await expect(row).toContainText(text);
  return row;
}

/** The catalogue shows exactly these servers, in any order. */
export async function expectServers(page: Page, names: readonly string[]): Promise<void> {
  const shown = page.getByRole('rowheader').locator('code').filter({ hasText: '/' });
  await expect.poll(async () => (await shown.allTextContents()).sort()).toEqual([...names].sort());
}

/** A section of a page by its heading. */
export const sectionOf = (page: Page, heading: string): Locator =>
  page.getByRole('region', { name: heading, exact: true });

/** Presses Tab until the target has focus, as someone without a mouse does; fails when it can't be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}
