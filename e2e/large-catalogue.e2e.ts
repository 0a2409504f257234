import type { Page } from '@playwright/test';
import { tabTo } from './actions.ts';
import { readEnvironment } from './env.ts';
import { expect, test } from './fixtures.ts';
import { loadServers } from './load-servers.ts';

const SERVERS = 10_000;
/** What a browser must hold at most, however long the list (header row and spacers aside). */
const MOST_ROWS = 60;

const rowsIn = (page: Page) => page.locator('table tr[aria-rowindex]').count();

test.beforeAll(async () => {
  const { dataDir } = readEnvironment();
  if (dataDir === undefined) throw new Error('The stories know no data folder.');
  await loadServers(dataDir, SERVERS);
});

test('at 10,000 servers, with the keyboard alone: type, filter, go far down, open a server, and come back to its row', async ({
  asPerson,
}) => {
  const page = await asPerson('engineer');
  await expect(page.getByRole('status').filter({ hasText: /10,0\d\d servers/ })).toBeVisible();

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search servers' })).toBeFocused();
  await page.keyboard.type('ledger');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /2,00\d servers/ })).toBeVisible();
  const experimental = page.getByRole('checkbox', { name: /^Experimental/ });
  await tabTo(page, experimental);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/verdict=EXPERIMENTAL/);
  await expect(page.getByRole('status').filter({ hasText: '2,000 servers' })).toBeVisible();

  // Far enough that several further pages had to come.
  for (let presses = 0; presses < 200; presses += 1) await page.keyboard.press('j');
  const link = page.locator('tr:focus-within').getByRole('link').first();
  await expect(link).toBeVisible();
  const index = await page.locator('tr:focus-within').getAttribute('aria-rowindex');
  expect(Number(index)).toBeGreaterThan(150);
  expect(await rowsIn(page)).toBeLessThanOrEqual(MOST_ROWS);
  const title = await link.textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeFocused();

  await page.goBack();
  const row = page.locator(`tr[aria-rowindex="${index}"]`);
  await expect(row.getByRole('link', { name: title ?? '' })).toBeFocused();
  await expect(row).toBeInViewport();
  expect(await rowsIn(page)).toBeLessThanOrEqual(MOST_ROWS);
});

test('scrolling through thousands of servers never holds more than a windowful of rows', async ({ asPerson }) => {
  const page = await asPerson('engineer', '/servers?tag=many');
  await expect(page.getByRole('status').filter({ hasText: '10,000 servers' })).toBeVisible();
  await expect(page.getByRole('table').first()).toHaveAttribute('aria-rowcount', '10001');
  for (let turns = 0; turns < 40; turns += 1) {
    await page.mouse.wheel(0, 2_500);
    await page.waitForFunction(() => document.querySelector('table tr[aria-rowindex]') !== null);
    expect(await rowsIn(page)).toBeLessThanOrEqual(MOST_ROWS);
  }
  const last = page.locator('table tr[aria-rowindex]').last();
  expect(Number(await last.getAttribute('aria-rowindex'))).toBeGreaterThan(200);
});
