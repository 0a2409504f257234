import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { signalService } from './product-process.ts';

const presto = `/servers/${encodeURIComponent('com.example.data/presto')}`;
/** A killed api starts again within this time, however often it was killed before. */
const BACK_WITHIN = { timeout: 90_000 };
/** Three intervals of the demo's probes, and a busy machine. */
const OLD_WITHIN = { timeout: 90_000 };

const title = (page: Page) => page.getByRole('heading', { name: 'Presto SQL', level: 1 });

/** A cell of the strip below the title of a server, by its name. */
const cellOf = (page: Page, name: string) =>
  page
    .getByRole('main')
    .locator('dl > div')
    .filter({ has: page.getByRole('term').getByText(name, { exact: true }) })
    .first();

test('when the api is killed the page keeps its data, says so, and goes on by itself once the api is back', async ({
  asPerson,
  expectPageErrors,
}) => {
  test.setTimeout(240_000);
  expectPageErrors(/Failed to load resource|^ApiError:/);
  const page = await asPerson('engineer', presto);
  await expect(title(page)).toBeVisible();
  const alert = page.getByRole('alert');
  const loads: string[] = [];
  page.on('domcontentloaded', (loaded) => loads.push(loaded.url()));
  await expect(async () => {
    // As often as the launcher starts it again: one that is back before the page asks next would never be missed.
    signalService('api', 'SIGKILL');
    await expect(alert).toContainText(/Gatehouse does not answer\. Showing what was loaded at \d\d:\d\d/, {
      timeout: 1_000,
    });
  }).toPass(BACK_WITHIN);
  await expect(title(page)).toBeVisible();
  await expect(cellOf(page, 'Health')).toContainText('Healthy');

  await expect(alert).toHaveCount(0, BACK_WITHIN);
  await page.getByRole('link', { name: 'Mine' }).click();
  await expect(page.getByRole('main')).toContainText('You are in no team');
  expect(loads, 'the document was not loaded again').toEqual([]);
});

test('when the worker hangs health becomes unknown with its age, approval stays, and a new worker brings health back', async ({
  asPerson,
}) => {
  test.setTimeout(300_000);
  const page = await asPerson('engineer', presto);
  const health = cellOf(page, 'Health');
  await expect(health).toContainText('Healthy', OLD_WITHIN);
  const reviews = await cellOf(page, 'Reviews').textContent();
  signalService('worker', 'SIGSTOP');
  try {
    await expect(health).toContainText('Unknown', OLD_WITHIN);
    await expect(health).toContainText('the last probe is too long ago to tell');
    await expect(health.locator('time')).toHaveText(/ago$/);
    expect(await cellOf(page, 'Reviews').textContent()).toBe(reviews);
    await expect(page.getByRole('alert')).toHaveCount(0);
  } finally {
    signalService('worker', 'SIGKILL');
  }
  await expect(health).toContainText('Healthy', OLD_WITHIN);
});
