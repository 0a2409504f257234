import type { Page } from '@playwright/test';
import { expectAccessible, tabTo } from './actions.ts';
import { readEnvironment } from './env.ts';
import { expect, test } from './fixtures.ts';
import { HOSTILE_TOOLS } from './hostile-tools.ts';
import { loadSurface } from './load-surface.ts';

const presto = '/servers/com.example.data%2Fpresto/tools';
const HOSTILE = 'com.example.hostile/surface';
const hostile = (tool: string, rest = '') => `/servers/${encodeURIComponent(HOSTILE)}/tools?tool=${tool}${rest}`;

const toolList = (page: Page) => page.getByRole('list', { name: 'Tools' });

/** Nothing scrolls sideways but boxes that are meant to. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

test.beforeAll(async () => {
  const { dataDir } = readEnvironment();
  if (dataDir === undefined) throw new Error('The stories know no data folder.');
  await loadSurface(dataDir, HOSTILE, 'Hostile surface', HOSTILE_TOOLS);
});

test('an engineer opens a tool with the keyboard alone: list, detail, schema, example, raw definition', async ({
  asPerson,
}) => {
  const page = await asPerson('engineer', presto);
  await expect(toolList(page).getByRole('listitem')).toHaveCount(5);
  await expect(page.getByText('As seen by the registry probe')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'list_schemas' })).toBeVisible();

  await tabTo(page, page.getByRole('searchbox', { name: 'Search tools' }));
  await page.keyboard.type('run_query');
  await expect(page).toHaveURL(/q=run_query/);
  await expect(toolList(page).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(toolList(page).getByRole('listitem')).toHaveCount(5);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/tool=run_query/);
  await expect(page.getByRole('heading', { name: 'run_query' })).toBeFocused();
  const tree = page.getByRole('tree', { name: 'Input schema of run_query' });
  await tabTo(page, tree.getByRole('treeitem', { name: /sql/ }));
  await expect(tree.getByRole('treeitem', { name: /sql/ })).toContainText('required');
  await expect(page.getByText('"sql": "text"')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Raw JSON' }).click();
  await expect(page).toHaveURL(/view=json/);
  await expect(page.getByText('"inputSchema"')).toBeVisible();
  await page.reload();
  await expect(page.getByText('"inputSchema"')).toBeVisible();
});

test('chips narrow the list to what a tool may do, and the address keeps them', async ({ asPerson }) => {
  const page = await asPerson('engineer', presto);
  const readOnly = page.getByRole('button', { name: /^Read-only \d/ });
  const count = Number((await readOnly.textContent())?.match(/\d+/)?.[0]);
  await readOnly.click();
  await expect(page).toHaveURL(/mark=reads/);
  await expect(toolList(page).getByRole('listitem')).toHaveCount(count);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Read-only/ })).toHaveAttribute('aria-pressed', 'true');
});

test('on a narrow screen the list and a tool are pages, with a way back', async ({ asPerson }) => {
  const page = await asPerson('engineer', '/servers');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(presto);
  await toolList(page)
    .getByRole('link', { name: /run_query/ })
    .click();
  await expect(page.getByRole('heading', { name: 'run_query' })).toBeFocused();
  await expect(toolList(page)).toBeHidden();
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'All tools' }).click();
  await expect(toolList(page)).toBeVisible();
});

test('hidden characters in any text of a tool are visible tokens, and markup is only text', async ({ asPerson }) => {
  const page = await asPerson('owner', hostile('a_hidden'));
  const main = page.getByRole('main');
  await expect(main.getByText('Hidden characters').first()).toBeVisible();
  for (const token of ['‹U+200B›', '‹U+202E›', '‹U+E006F›']) await expect(main.getByText(token).first()).toBeVisible();
  await expect(main).toContainText('<img src=x onerror=alert(1)>');
  await expect(main.locator('img')).toHaveCount(0);
  await expect(main.locator('a[href^="javascript"]')).toHaveCount(0);
  const tree = page.getByRole('tree', { name: 'Input schema of a_hidden' });
  for (const name of ['__proto__', 'constructor']) {
    await expect(tree.getByText(name, { exact: true })).toBeVisible();
  }
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await page.goto(hostile('a_hidden', '&view=json'));
  await expect(page.getByText('\\u202e').first()).toBeVisible();
});

test('a schema inside itself, elsewhere, too deep, too wide or broken is shown as far as it can be', async ({
  asPerson,
}) => {
  const page = await asPerson('owner', hostile('b_recursive'));
  const tree = page.getByRole('tree');
  await expect(tree).toContainText('↻ same as Node');
  await expect(tree).toContainText('points outside this schema: https://attacker.invalid/schema.json');
  await expect(tree).toContainText('points to nothing in this schema: #/$defs/Gone');

  await page.goto(hostile('c_deep'));
  await tree.getByRole('treeitem').first().focus();
  for (let level = 0; level < 40; level += 1) await page.keyboard.press('ArrowRight');
  await expect(tree).toContainText('Deeper levels: see the raw JSON');

  await page.goto(hostile('d_wide'));
  await expect(tree).toContainText('9,900 places not shown');
  await page.getByRole('searchbox', { name: 'Search this schema' }).fill('parameter_42');
  await page.getByRole('button', { name: 'parameter_42', exact: true }).click();
  await expect(tree.getByRole('treeitem', { name: /parameter_42\b/ })).toBeFocused();

  await page.goto(hostile('e_broken'));
  await expect(page.getByText('Not a valid schema: the type "strnig" does not exist.')).toBeVisible();
});
