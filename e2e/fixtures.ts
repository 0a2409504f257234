import { PEOPLE } from '@gatehouse/database/seed/people';
import { test as base, expect, type Page } from '@playwright/test';

/** A person of the demo world by role, such as `engineer`. */
export function personOf(role: string) {
  const person = PEOPLE.find((one) => one.role === role);
  if (!person) throw new Error(`The demo world has no ${role}.`);
  return person;
}

interface Fixtures {
  /** A page of its own, signed in through the real person picker, at `path`. */
  readonly asPerson: (role: string, path?: string) => Promise<Page>;
  /** Errors of every page of the story: script errors and what the content security policy refused. */
  readonly pageErrors: string[];
  /**
   * For a story that breaks the network or the session on purpose: console errors that match are its subject, not a defect. Each story
   * says which by itself.
   */
  readonly expectPageErrors: (pattern: RegExp) => void;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  pageErrors: async ({}, use) => {
    const errors: string[] = [];
    await use(errors);
    expect(errors, 'errors in the browser').toEqual([]);
  },
  expectPageErrors: async ({ pageErrors }, use) => {
    const patterns: RegExp[] = [];
    await use((pattern) => patterns.push(pattern));
    const others = pageErrors.filter((text) => !patterns.some((pattern) => pattern.test(text)));
    pageErrors.splice(0, pageErrors.length, ...others);
  },
  page: async ({ page, pageErrors }, use) => {
    watch(page, pageErrors);
    await use(page);
  },
  asPerson: async ({ browser, pageErrors }, use) => {
    await use(async (role, path = '/') => {
      const page = await (await browser.newContext()).newPage();
      watch(page, pageErrors);
      await page.goto(path);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: personOf(role).displayName }).click();
      await expect(page.getByRole('button', { name: /^Account: / })).toBeVisible();
      return page;
    });
  },
});

function watch(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
}

export { expect };
