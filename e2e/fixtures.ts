import { PEOPLE } from '@gatehouse/database/seed/people';
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';

/** A person of the demo world by role, such as `engineer`. */
export function personOf(role: string) {
  const person = PEOPLE.find((one) => one.role === role);
  if (!person) throw new Error(`The demo world has no ${role}.`);
  return person;
}

/** What a browser keeps of a sign-in: the provider's session cookie, and that someone was signed in here. */
type KeptSignIn = Awaited<ReturnType<BrowserContext['storageState']>>;

type OpenAsPerson = (role: string, path?: string) => Promise<Page>;

interface Fixtures {
  /** A browser of its own, closed with the story: a page left open would go on asking the product through all later ones. */
  readonly openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /**
   * A page of its own, signed in, at `path`. The first of each role picks the person; later ones come back silently, as people do who
   * open a second tab. Its provider session is shared: a story that signs out takes `signInAs`.
   */
  readonly asPerson: OpenAsPerson;
  /** Like `asPerson`, through the person picker each time, with a provider session that no other story has. */
  readonly signInAs: OpenAsPerson;
  /** Errors of every page of the story: script errors and what the content security policy refused. */
  readonly pageErrors: string[];
  /**
   * For a story that breaks the network or the session on purpose: console errors that match are its subject, not a defect. Each story
   * says which by itself.
   */
  readonly expectPageErrors: (pattern: RegExp) => void;
}

interface WorkerFixtures {
  /** By role. */
  readonly keptSignIns: Map<string, KeptSignIn>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  keptSignIns: [async ({}, use) => use(new Map()), { scope: 'worker' }],
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
  openBrowser: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
  signInAs: async ({ openBrowser, pageErrors }, use) => {
    await use(async (role, path = '/') => {
      const page = await (await openBrowser()).newPage();
      watch(page, pageErrors);
      await page.goto(path);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: personOf(role).displayName }).click();
      await expect(accountOf(page)).toBeVisible();
      return page;
    });
  },
  asPerson: async ({ openBrowser, pageErrors, signInAs, keptSignIns }, use) => {
    await use(async (role, path = '/') => {
      const kept = keptSignIns.get(role);
      if (!kept) {
        const page = await signInAs(role, path);
        keptSignIns.set(role, onlySignIn(await page.context().storageState()));
        return page;
      }
      const page = await (await openBrowser({ storageState: kept })).newPage();
      watch(page, pageErrors);
      await page.goto(path);
      await expect(accountOf(page)).toBeVisible();
      return page;
    });
  },
});

const accountOf = (page: Page) => page.getByRole('button', { name: /^Account: / });

/** Without what the device keeps besides, such as the servers visited last: one story must not see another's. */
function onlySignIn({ cookies, origins }: KeptSignIn): KeptSignIn {
  const marks = origins.map(({ origin, localStorage }) => ({
    origin,
    localStorage: localStorage.filter(({ name }) => name === 'gatehouse-was-signed-in'),
  }));
  return { cookies, origins: marks };
}

function watch(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
}

export { expect };
