import type { Page } from '@playwright/test';
import { expectAccessible, tabTo } from './actions.ts';
import { runShell } from './ask-product.ts';
import { expect, test } from './fixtures.ts';

// The demo probes every ten seconds; a busy machine may take its time, but never forever.
const SOON = { timeout: 90_000 };
const SPARK = '/servers/com.example.data%2Fspark/health';

const now = (page: Page) => page.getByRole('heading', { level: 2, name: /^Now:/ });
const lastBar = (page: Page) =>
  page
    .getByRole('group', { name: /Health over time/ })
    .getByRole('button')
    .last();

test('a stopped server is down in words, with an incident and a log of what was tried, until it is back', async ({
  asPerson,
}) => {
  test.setTimeout(300_000);
  const engineer = await asPerson('engineer', `${SPARK}?range=24h`);
  await expect(now(engineer)).toContainText('Healthy', SOON);
  await runShell('npm run -s demo -- stop data/spark');
  try {
    await expect(now(engineer)).toContainText('Down', SOON);
    await expect(engineer.getByRole('region', { name: /^Now:/ })).toContainText('Down: It refused the connection.');
    await expect(engineer.getByRole('region', { name: 'Incidents' })).toContainText('so far', SOON);
    await expect(lastBar(engineer)).toHaveAccessibleName(/Down\. \d+ probes/);

    const entry = engineer
      .getByRole('list', { name: /Probes/ })
      .getByRole('listitem')
      .filter({ hasText: 'Failed' })
      .first();
    await entry.getByText(/^Steps/).click();
    await expect(entry.getByRole('list', { name: 'Steps' })).toContainText('The address is allowed.');
    await expect(engineer.getByText('What the probe met')).toHaveCount(0);
    await expectAccessible(engineer);

    const admin = await asPerson('admin', SPARK);
    await admin
      .getByText(/^Steps/)
      .first()
      .click();
    await expect(admin.getByText('What the probe met').first()).toBeVisible();
  } finally {
    await runShell('npm run -s demo -- start data/spark');
  }
  await expect(now(engineer)).toContainText('Healthy', SOON);
  await expect(engineer.getByRole('region', { name: 'Incidents' })).not.toContainText('so far', SOON);
});

test('an administrator asks for a probe and reads its steps; an engineer is not offered one', async ({ asPerson }) => {
  const admin = await asPerson('admin', '/servers/com.example.data%2Fpresto/health');
  const probe = admin.getByRole('button', { name: 'Probe now' });
  await tabTo(admin, probe);
  await admin.keyboard.press('Enter');
  const steps = admin.getByRole('status').getByRole('list', { name: 'Steps' });
  await expect(steps).toContainText('The address is allowed.', SOON);
  await expect(admin.getByText('Done. The log below has the result.')).toBeVisible(SOON);
  await expect(probe).toBeFocused();

  const engineer = await asPerson('engineer', '/servers/com.example.data%2Fpresto/health');
  await expect(now(engineer)).toBeVisible();
  await expect(engineer.getByRole('button', { name: 'Probe now' })).toHaveCount(0);
});

test('the bars are one stop of the keyboard, and every picture can be read as a table', async ({ asPerson }) => {
  const page = await asPerson('engineer', '/servers/com.example.data%2Fpresto/health');
  await page.getByRole('link', { name: '24 hours' }).click();
  await expect(page).toHaveURL(/range=24h/);
  await expect(page.getByText(/over 24 hours/)).toBeVisible();
  await tabTo(page, lastBar(page));
  await page.keyboard.press('ArrowLeft');
  const bars = page.getByRole('group', { name: /Health over time/ }).getByRole('button');
  await expect(bars).toHaveCount(48);
  await expect(bars.nth(46)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/at=/);
  await expect(page.getByRole('button', { name: 'Show all of 24 hours' })).toBeVisible();

  await page.getByRole('checkbox', { name: 'View health as table' }).check();
  await expect(page.getByRole('table', { name: 'Health over time' }).getByRole('row')).toHaveCount(49);
  await page.getByRole('checkbox', { name: 'View time to open as table' }).check();
  await expect(page.getByRole('table', { name: 'Time to open' })).toContainText('ms');
  await page.reload();
  await expect(page.getByRole('table', { name: 'Time to open' })).toBeVisible();
});
