import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const presto = `/servers/${encodeURIComponent('com.example.data/presto')}`;
const title = (page: Page) => page.getByRole('heading', { name: 'Presto SQL', level: 1 });
/** What the browser and React write about a failure that the page then says in words. */
const FAILURES = /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED|^ApiError:|^PageLoadError:/;

/** Answers every question to the API, or only those of one operation, in this way until `recover` is called. */
async function breakApi(
  page: Page,
  answer: { status: number; code: string; headers?: Record<string, string> } | 'none',
  operation = '',
) {
  await page.route('**/graphql', (route) => {
    if (!route.request().postData()?.includes(operation)) return route.continue();
    if (answer === 'none') return route.abort();
    const extensions = { code: answer.code, requestId: 'req-of-the-story' };
    return route.fulfill({
      status: answer.status,
      headers: { ...answer.headers },
      json: { errors: [{ message: 'Something went wrong in the registry.', extensions }] },
    });
  });
  return { recover: () => page.unroute('**/graphql') };
}

test('when the sign-in ends the page stays, says so once, and signing in comes back to it', async ({
  asPerson,
  expectPageErrors,
}) => {
  expectPageErrors(FAILURES);
  const page = await asPerson('engineer', `${presto}/tools?tool=run_query`);
  await expect(title(page)).toBeVisible();
  const { recover } = await breakApi(page, { status: 401, code: 'UNAUTHENTICATED' });
  const alert = page.getByRole('alert');
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText('Your sign-in has ended');
  await expect(title(page)).toBeVisible();
  await recover();
  await alert.getByRole('button', { name: 'Sign in again' }).click();
  await expect(page.getByRole('button', { name: /^Account: / })).toBeVisible();
  await expect(page).toHaveURL(/presto\/tools\?tool=run_query$/);
  await expect(alert).toHaveCount(0);
});

test('signing out in one tab ends the other', async ({ signInAs }) => {
  const page = await signInAs('engineer', '/mine');
  const other = await page.context().newPage();
  await other.goto(presto);
  await expect(title(other)).toBeVisible();
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(other.getByRole('alert')).toContainText('Your sign-in has ended');
});

test('offline, the page keeps what it had, says since when, and goes on by itself', async ({
  asPerson,
  expectPageErrors,
}) => {
  expectPageErrors(FAILURES);
  const page = await asPerson('engineer', presto);
  await expect(title(page)).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByRole('alert')).toContainText(/You are offline\. Showing what was loaded at \d\d:\d\d/);
  await expect(title(page)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('without an answer of the API the last data stays, also on another page, until it answers again', async ({
  asPerson,
  expectPageErrors,
}) => {
  expectPageErrors(FAILURES);
  const page = await asPerson('engineer', presto);
  await expect(title(page)).toBeVisible();
  const { recover } = await breakApi(page, 'none');
  await expect(page.getByRole('alert')).toContainText('Gatehouse does not answer');
  await expect(title(page)).toBeVisible();
  await page.getByRole('link', { name: 'Data Platform' }).first().click();
  await expect(page.getByRole('main')).toContainText('Could not load this team');
  await recover();
  await expect(page.getByRole('heading', { name: 'Data Platform', level: 1 })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('asked to wait, it counts down and then goes on', async ({ asPerson, expectPageErrors }) => {
  expectPageErrors(FAILURES);
  const page = await asPerson('engineer', presto);
  await expect(title(page)).toBeVisible();
  const { recover } = await breakApi(page, { status: 429, code: 'RATE_LIMITED', headers: { 'retry-after': '4' } });
  await expect(page.getByText('Too many requests')).toBeVisible();
  await expect(page.getByText(/goes on by itself in \d+ s/)).toBeVisible();
  await recover();
  await expect(page.getByText('Too many requests')).toHaveCount(0);
});

test('a failure of the API is said with its request id, and one part that fails leaves the rest', async ({
  asPerson,
  expectPageErrors,
}) => {
  expectPageErrors(FAILURES);
  const page = await asPerson('engineer', '/servers');
  await expect(page.getByRole('heading', { name: 'Servers', level: 1 })).toBeVisible();
  const { recover } = await breakApi(page, { status: 200, code: 'INTERNAL' }, 'ListMyServers');
  await page.getByRole('link', { name: 'Mine' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Could not load your servers');
  await expect(alert).toContainText('req-of-the-story');
  await expect(page.getByRole('heading', { name: 'My servers', level: 1 })).toBeVisible();
  await recover();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main')).toContainText('You are in no team');
  await expect(alert).toHaveCount(0);
});

test('a page whose code does not load says so inside the frame and can be tried again', async ({
  asPerson,
  expectPageErrors,
}) => {
  expectPageErrors(FAILURES);
  const page = await asPerson('engineer', '/servers');
  await expect(page.getByRole('heading', { name: 'Servers', level: 1 })).toBeVisible();
  await page.route('**/assets/keyboard-page*.js', (route) => route.abort());
  await page.keyboard.press('?');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('A part of Gatehouse could not be loaded');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Gatehouse still does not answer')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();

  await page.context().setOffline(false);
  await page.unroute('**/assets/keyboard-page*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Keyboard shortcuts', level: 1 })).toBeVisible();
});
