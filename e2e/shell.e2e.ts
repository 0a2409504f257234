import { expectAccessible, tabTo } from './actions.ts';
import { expect, test } from './fixtures.ts';

test('without a mouse: a server is found in the palette by the name of one of its tools', async ({ asPerson }) => {
  const page = await asPerson('engineer', '/mine');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  const field = palette.getByRole('combobox');
  await expect(field).toBeFocused();

  await page.keyboard.type('run_query');
  const option = palette.getByRole('option', { name: /Presto/ });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await expect(palette.getByRole('status')).toHaveText(/^\d+ results?$/);
  await expectAccessible(page);

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/servers\/com\.example\.data%2Fpresto$/);
  await expect(palette).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.goto('/mine');
  await page.getByRole('button', { name: /Jump to/ }).click();
  await expect(palette.getByRole('group', { name: 'Recent servers' })).toContainText('com.example.data/presto');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('button', { name: /Jump to/ })).toBeFocused();
});

test('the palette offers teams with @ and actions with >, and says when it finds nothing', async ({ asPerson }) => {
  const page = await asPerson('engineer', '/mine');
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill('@knowl');
  await expect(palette.getByRole('option')).toHaveText(['Knowledge']);
  await palette.getByRole('combobox').fill('nothing-is-called-so');
  await expect(palette.getByRole('status')).toContainText('Nothing found');
  await palette.getByRole('combobox').fill('> help');
  await expect(palette.getByRole('option')).toHaveCount(0);
  await palette.getByRole('combobox').fill('> short');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/help\/keyboard$/);
});

test('the theme is switched by keyboard alone, before the next first paint and in other tabs too', async ({
  asPerson,
}) => {
  const page = await asPerson('engineer', '/mine');
  const html = page.locator('html');
  const other = await page.context().newPage();
  await other.goto('/mine');
  await expect(other.getByRole('button', { name: /^Account: / })).toBeVisible();

  await page.bringToFront();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('dark theme');
  await page.keyboard.press('Enter');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(other.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');

  await page.reload();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await tabTo(page, page.getByRole('button', { name: /^Account: / }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Theme'));
  await page.getByLabel('Theme').selectOption('Light');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
});

test('shortcuts go places, are listed under ?, rest while somebody types, and can be turned off', async ({
  asPerson,
}) => {
  const page = await asPerson('engineer', '/mine');
  await expect(page.getByRole('heading', { name: 'My servers', level: 1 })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { name: 'Keyboard shortcuts', level: 1 })).toBeFocused();
  await expect(page.getByRole('row', { name: /Go to servers g then s/ })).toBeVisible();
  await expect(page).toHaveTitle('Keyboard shortcuts · Gatehouse');

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('g s?');
  await expect(page.getByRole('searchbox')).toHaveValue('g s?');
  await expect(page).toHaveURL(/\/help\/keyboard$/);

  await page.getByRole('checkbox', { name: 'Use single-key shortcuts' }).uncheck();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('row', { name: /Go to servers .* off/ })).toBeVisible();
  await expect(page).toHaveURL(/\/help\/keyboard$/);
  await page.getByRole('checkbox', { name: 'Use single-key shortcuts' }).check();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/\/servers$/);
});

test('the account menu says who is signed in with which groups, and signing out forgets the servers opened here', async ({
  signInAs,
}) => {
  const page = await signInAs('owner', `/servers/${encodeURIComponent('com.example.ads/metrics')}`);
  await expect(page.getByRole('heading', { name: 'Ads metrics', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /^Account: / }).click();
  const menu = page.getByRole('region', { name: 'Account' });
  await expect(menu).toContainText('ads-eng-leads');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('gatehouse-recent-servers'))).toContain('ads');
  await menu.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('com.example');
});

test('on a phone the navigation is a drawer that closes when a place is chosen, and nothing scrolls sideways at 320 px', async ({
  asPerson,
}) => {
  const page = await asPerson('engineer', '/mine');
  await page.setViewportSize({ width: 320, height: 640 });
  const nav = page.getByRole('navigation', { name: 'Main' });
  await expect(nav).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await expectAccessible(page);
  await nav.getByRole('link', { name: 'Servers' }).click();
  await expect(page).toHaveURL(/\/servers$/);
  await expect(nav).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});
