import { expectAccessible, expectRow, expectServers } from './actions.ts';
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

  await expect(page).toHaveURL(/\/servers\/com\.example\.data%2Fpresto\/tools\?tool=run_query$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Approved for production');
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
  await page.getByRole('link', { name: 'I can use' }).click();
  await expect(page).toHaveURL(/\/servers\?view=usable$/);
  await expectServers(page, USABLE);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Servers', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'I can use' })).toHaveAttribute('aria-current', 'page');
  await expectServers(page, USABLE);
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain('eyJ');
});

test('filters narrow the list, stand above it one by one, and go one by one or all at once', async ({ asPerson }) => {
  const page = await asPerson('engineer', '/servers?q=run');
  await page.getByRole('checkbox', { name: /^Can use/ }).check();
  await expect(page).toHaveURL(/q=run&access=CAN_USE/);
  await page.getByRole('checkbox', { name: /^Approved for production/ }).check();
  const chips = page.getByRole('list', { name: 'Filters in use' });
  await expect(chips.getByRole('link')).toHaveCount(3);
  await chips.getByRole('link', { name: 'Remove filter Verdict: Approved for production' }).click();
  await expect(page).toHaveURL(/\?q=run&access=CAN_USE$/);
  await expect(page.getByRole('checkbox', { name: /^Approved for production/ })).not.toBeChecked();
  await chips.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/servers\?q=run$/);
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^Can use/ })).toBeChecked();
});

test('what an address says that nobody knows is named and left out, and the rest counts', async ({ asPerson }) => {
  const page = await asPerson('engineer', '/servers?verdict=GREAT&colour=red&team=data-platform');
  await expect(page.getByText('Not understood in the address, and left out: verdict=GREAT, colour=red.')).toBeVisible();
  await expectRow(page, presto);
  await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText('Data Platform');

  const server = `/servers/${encodeURIComponent(presto)}`;
  for (const [path, dropped] of [
    [`${server}/tools?kind=magic`, 'kind=magic'],
    [`${server}/health?range=900d`, 'range=900d'],
    [`${server}/connect?client=notepad`, 'client=notepad'],
    ['/explain?colour=red', 'colour=red'],
  ]) {
    await page.goto(path ?? '');
    await expect(page.getByText(`Not understood in the address, and left out: ${dropped}.`)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('an empty list names the filter that hides most, and drops it', async ({ asPerson }) => {
  const page = await asPerson('engineer', '/servers?q=presto&health=DOWN');
  await expect(page.getByRole('heading', { name: 'No server matches “presto”' })).toBeVisible();
  await page.getByRole('link', { name: 'Drop the filter “Health”' }).click();
  await expect(page).toHaveURL(/\/servers\?q=presto$/);
  await expectRow(page, presto);
});

test('a star is set with the keyboard alone, and the starred view has it', async ({ asPerson }) => {
  const page = await asPerson('engineer', '/servers?q=presto');
  const row = await expectRow(page, presto);
  await page.keyboard.press('j');
  await expect(row.getByRole('link').first()).toBeFocused();
  const kept = page.waitForResponse((response) => response.request().postData()?.includes('starServer') ?? false);
  await page.keyboard.press('s');
  const star = row.getByRole('button', { name: 'Star Presto SQL' });
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await kept;
  await page.goto('/servers?view=starred');
  await expect(page.getByRole('heading', { name: 'Servers', level: 1 })).toBeVisible();
  await expectServers(page, [presto]);
  await page.getByRole('button', { name: 'Star Presto SQL' }).click();
  await expect(page.getByRole('button', { name: 'Star Presto SQL' })).toHaveAttribute('aria-pressed', 'false');
});

test('on a phone there are cards with the same words, and nothing scrolls sideways', async ({ asPerson }) => {
  const page = await asPerson('engineer', '/servers?q=presto');
  await page.setViewportSize({ width: 390, height: 844 });
  const card = page.getByRole('list', { name: 'Servers with their posture' }).getByRole('listitem');
  await expect(card).toHaveCount(1);
  for (const text of ['Presto SQL', presto, 'Approved for production', 'Can use', 'Data Platform']) {
    await expect(card).toContainText(text);
  }
  await expect(page.getByRole('table')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page
    .getByRole('dialog', { name: 'Filters' })
    .getByRole('checkbox', { name: /^Can use/ })
    .check();
  await expect(page).toHaveURL(/access=CAN_USE/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filters, 1 value chosen' })).toBeFocused();
});

test('when refreshing fails the rows stay, with the time from which they are, and go on by themselves', async ({
  asPerson,
  expectPageErrors,
}) => {
  expectPageErrors(/Failed to load resource|ERR_FAILED/);
  const page = await asPerson('engineer');
  await expectRow(page, presto);
  await page.route('**/graphql', (route) => route.abort());
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(/Gatehouse does not answer. Showing what was loaded at \d\d:\d\d/);
  await expectRow(page, presto, 'Approved for production');
  await expect(alert).toHaveCount(1);
  await page.unroute('**/graphql');
  await expect(alert).toHaveCount(0);
  await expectRow(page, presto, 'Approved for production');
});
