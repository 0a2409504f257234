import { expectAccessible, expectRow, expectServers, sectionOf } from './actions.ts';
import { expect, test } from './fixtures.ts';

const presto = 'com.example.data/presto';
/** What the engineer may use, by the demo world's rules. */
const USABLE = [
  'com.example.data/airflow',
  'com.example.data/presto',
  'com.example.data/spark',
  'com.example.dev/build-cache',
  'com.example.knowledge/search',
  'com.example.ops/legacy-runbooks',
];
const people = 'com.example.hr/people';

test('an engineer finds a server by a tool name, reads its posture and its tools', async ({ asPerson }) => {
  const page = await asPerson('engineer');
  await expect(page.getByRole('heading', { name: 'Servers', level: 1 })).toBeVisible();
  await expectRow(page, presto, 'Approved for production', 'Can use', 'Data Platform');
  await expectAccessible(page);

  await page.getByRole('searchbox', { name: 'Search servers' }).fill('run_query');
  await expect(page).toHaveURL(/\/servers\?q=run_query$/);
  const row = await expectRow(page, presto, /Matches tools? .*run_query/);
  await row.getByRole('link', { name: 'run_query' }).click();

  await expect(page).toHaveURL(/\/servers\/com\.example\.data%2Fpresto\?tool=run_query$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Approved for production');
  for (const cell of ['Reviews', 'Access', 'Surface', 'Health']) {
    await expect(page.getByRole('term').filter({ hasText: new RegExp(`^${cell}$`) })).toBeVisible();
  }
  await expect(sectionOf(page, 'Your access')).toContainText('Can use');
  await expect(sectionOf(page, 'Reviews')).toContainText('Security');
  const tools = sectionOf(page, 'Tools');
  await expect(tools.getByRole('listitem').filter({ hasText: 'run_query' }).first()).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(tools).toContainText('Reads only (declared)');
  await expect(tools.getByRole('heading', { level: 3 })).toHaveCount(5);
  await expectAccessible(page);
});

test('a server that the engineer may not see answers like one that does not exist', async ({ asPerson }) => {
  const page = await asPerson('engineer');
  await expectRow(page, presto);
  await expect(page.getByRole('row').filter({ hasText: people })).toHaveCount(0);

  const seen: string[] = [];
  for (const name of [people, 'com.example.hr/nobody-has-this']) {
    await page.goto(`/servers/${name}`);
    await expect(page.getByRole('heading', { name: 'Not found or not visible to you', level: 1 })).toBeVisible();
    seen.push((await page.getByRole('main').textContent()) ?? '');
  }
  expect(seen[0]).toBe(seen[1]);
  await expectAccessible(page);
});

test('an engineer keeps to what they can use, and a reload keeps the person and the filter', async ({ asPerson }) => {
  const page = await asPerson('engineer');
  await expectRow(page, presto);
  await page.getByRole('checkbox', { name: 'I can use' }).check();
  await expect(page).toHaveURL(/access=usable/);
  await expectServers(page, USABLE);

  await page.reload();
  await expect(page.getByRole('button', { name: /^Account: / })).toBeVisible();
  await expect(page).toHaveURL(/\/servers\?access=usable$/);
  await expect(page.getByRole('checkbox', { name: 'I can use' })).toBeChecked();
  await expectServers(page, USABLE);
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('eyJ');
});
