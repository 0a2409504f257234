import { expectAccessible, expectRow, sectionOf, tabTo } from './actions.ts';
import { expect, personOf, test } from './fixtures.ts';

const metrics = 'com.example.ads/metrics';
const knowledge = 'com.example.knowledge/search';

test('a finance analyst sees why ads/metrics can not be used directly', async ({ asPerson }) => {
  const page = await asPerson('analyst');
  const row = await expectRow(page, metrics, 'Approved for production', 'No access');
  await row.getByRole('link').first().click();

  const access = sectionOf(page, 'Your access');
  await expect(access).toContainText('No access');
  await expect(access).toContainText('NO_MATCHING_RULE');
  await expect(sectionOf(page, 'Owner and support')).toContainText('Ads');
  await expect(page.getByRole('definition').filter({ hasText: 'ads-eng' }).first()).toBeVisible();
  await expectAccessible(page);
});

test('an outsider learns with the keyboard alone that no rule matches, and which group would help', async ({
  page,
}) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('button', { name: 'Sign in', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: personOf('outsider').displayName }));
  await page.keyboard.press('Enter');

  await expectRow(page, knowledge, 'No access');
  await tabTo(page, page.getByRole('searchbox', { name: 'Search servers' }));
  await page.keyboard.type('knowledge');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=knowledge/);
  const row = await expectRow(page, knowledge);
  await tabTo(page, row.getByRole('link').first());
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const access = sectionOf(page, 'Your access');
  await expect(access).toContainText('NO_MATCHING_RULE');
  await expect(access).toContainText('You need to be in all-employees');
  await expectAccessible(page);
});

test('someone whose groups are unknown is not told that access was refused', async ({ asPerson }) => {
  const page = await asPerson('overage', `/servers/${knowledge}`);
  const access = sectionOf(page, 'Your access');
  await expect(access).toContainText('Cannot tell');
  await expect(access).toContainText('GROUPS_UNKNOWN');
  await expect(page.getByRole('alert')).toContainText('We cannot tell which groups you are in');
  await expectAccessible(page);
});
