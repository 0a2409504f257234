import type { Page } from '@playwright/test';
import { expectAccessible, expectRow, tabTo } from './actions.ts';
import { askAs, changeAs, runShell } from './ask-product.ts';
import { expect, test } from './fixtures.ts';

const presto = 'com.example.data/presto';
const connectPath = (name: string, client?: string) =>
  `/servers/${encodeURIComponent(name)}/connect${client ? `?client=${client}` : ''}`;

// The demo refreshes facts within seconds and the page asks again every five; a busy machine may take its time.
const WITHIN = { timeout: 60_000 };

async function endpointOf(name: string): Promise<string> {
  const { data } = (await askAs('engineer', `{ server(name: "${name}") { endpoint } }`)) as {
    data: { server: { endpoint: string } };
  };
  return data.server.endpoint;
}

const allowClipboard = (page: Page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Nothing on the page, hidden parts included, tells anybody how to connect. */
async function expectNoInstructions(page: Page): Promise<void> {
  await expect(page.getByRole('tablist', { name: 'Client' })).toHaveCount(0);
  const html = await page.locator('main').innerHTML();
  for (const trace of [
    'vscode:',
    'cursor://',
    'mcpServers',
    'claude mcp add',
    'http://127.0.0.1',
    'http://localhost',
  ]) {
    expect(html).not.toContain(trace);
  }
}

test('with the keyboard alone: find a server by a tool, read its posture, copy the VS Code configuration', async ({
  asPerson,
}) => {
  const page = await asPerson('engineer');
  await allowClipboard(page);
  await expectRow(page, presto);
  await tabTo(page, page.getByRole('searchbox', { name: 'Search servers' }));
  await page.keyboard.type('run_query');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=run_query/);
  const row = await expectRow(page, presto, /run_query/);
  await tabTo(page, row.getByRole('link').first());
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Approved for production');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Connect', exact: true }).first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Copy VS Code configuration' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copy VS Code configuration' })).toHaveText('Copied');

  const url = await endpointOf(presto);
  expect(JSON.parse(await readClipboard(page))).toEqual({ servers: { [presto]: { type: 'http', url } }, inputs: [] });
  const href = (await page.getByRole('link', { name: 'Add to VS Code' }).getAttribute('href')) ?? '';
  expect(href).toMatch(/^vscode:mcp\/install\?/);
  expect(JSON.parse(decodeURIComponent(href.slice(href.indexOf('?') + 1)))).toEqual({
    name: presto,
    type: 'http',
    url,
  });
  await expectAccessible(page);
});

test('a client is chosen with the arrow keys, kept in the address and on the device; its command reaches the program whole', async ({
  asPerson,
}) => {
  const page = await asPerson('engineer', connectPath(presto));
  await allowClipboard(page);
  await tabTo(page, page.getByRole('tab', { name: 'VS Code' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Claude Code' })).toBeFocused();
  await expect(page).toHaveURL(/client=claude-code/);
  await page.getByRole('textbox', { name: 'Short name in your client' }).fill("Ware House's");
  await tabTo(page, page.getByRole('button', { name: 'Copy Claude Code command' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copy Claude Code command' })).toHaveText('Copied');
  const command = await readClipboard(page);
  const told = await runShell(`claude() { printf '%s\\n' "$@"; }\n${command}`);
  expect(told.trimEnd().split('\n')).toEqual([
    ...['mcp', 'add', '--transport', 'http', '--scope', 'user'],
    'ware-house-s',
    await endpointOf(presto),
  ]);

  await page.goto(connectPath('com.example.data/spark'));
  await expect(page.getByRole('tab', { name: 'Claude Code' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('main')).toContainText('Limit resubmit_job');
});

test('every client has a tab that says how to connect', async ({ asPerson }) => {
  const page = await asPerson('engineer', connectPath(presto));
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(9);
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel', { name: (await tab.textContent()) ?? '' })).toContainText(
      /presto|127\.0\.0\.1|localhost|internal/,
    );
  }
  // The last of them asked this registry as the reader.
  await expect(page.getByRole('group', { name: 'Answer for you' })).toContainText('"allowed": true');
});

test('the preflight command, pasted into a shell, gets the answer that the page shows', async ({ asPerson }) => {
  const page = await asPerson('engineer', connectPath(presto, 'preflight'));
  const command = (await page.getByRole('group', { name: 'Preflight question' }).textContent()) ?? '';
  const answer = await runShell(`TOKEN=$(npm run -s token -- engineer)\n${command}`);
  expect(JSON.parse(answer)).toMatchObject({ data: { authorize: { allowed: true, reason: 'ALLOWED_BY_RULE' } } });
});

test('when no client opened, copying is offered in its place', async ({ asPerson }) => {
  const page = await asPerson('engineer', connectPath(presto, 'cursor'));
  // A browser without Cursor would complain about the scheme; what matters is that the page still has the focus.
  await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
  await page.getByRole('link', { name: 'Add to Cursor' }).click();
  await expect(page.getByText('Nothing opened? Copy the config instead.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy the config instead' })).toBeVisible();
});

test('an analyst who may not connect gets no instruction at all, but the reason and the way to every check', async ({
  asPerson,
}) => {
  const page = await asPerson('analyst', connectPath('com.example.data/airflow', 'vscode'));
  await expect(page.getByRole('heading', { name: 'No access', level: 2 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('about joining data-eng');
  await expectNoInstructions(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See every check' }).click();
  await expect(page).toHaveURL(/\/access$/);
});

for (const role of ['engineer', 'admin']) {
  test(`a suspended server tells nobody how to connect: not the ${role} either`, async ({ asPerson }) => {
    const page = await asPerson(role, connectPath('com.example.dev/feature-flags'));
    await expect(page.getByRole('heading', { name: 'No access', level: 2 })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/suspended/i);
    await expectNoInstructions(page);
  });
}

test('someone whose groups are unknown is told that nobody can tell, and gets no instruction', async ({ asPerson }) => {
  const page = await asPerson('overage', connectPath('com.example.knowledge/search'));
  await expect(page.getByRole('heading', { name: 'Cannot tell', level: 2 })).toBeVisible();
  await expectNoInstructions(page);
});

test('instructions go away while the page is open, and come back, without a reload and said aloud', async ({
  asPerson,
}) => {
  const cache = 'com.example.dev/build-cache';
  const page = await asPerson('engineer', connectPath(cache));
  const news = page.getByRole('status').filter({ hasText: /How to connect/ });
  await expect(page.getByRole('tablist', { name: 'Client' })).toBeVisible();
  const { data } = (await changeAs(
    'admin',
    `mutation { suspendServer(input: { server: "${cache}", scope: SERVER, reason: "Disk full" }) { id } }`,
  )) as { data: { suspendServer: { id: string } } };
  try {
    await expect(page.getByRole('heading', { name: 'No access', level: 2 })).toBeVisible(WITHIN);
    await expect(news).toHaveText(/taken away/);
    await expectNoInstructions(page);
  } finally {
    await changeAs(
      'admin',
      `mutation { liftSuspension(input: { id: "${data.suspendServer.id}", reason: "Room again" }) { id } }`,
    );
  }
  await expect(page.getByRole('tablist', { name: 'Client' })).toBeVisible(WITHIN);
  await expect(news).toHaveText(/is shown/);
});

test('while the registry is away, what was shown can still be copied, with its age', async ({
  asPerson,
  expectPageErrors,
}) => {
  expectPageErrors(/Failed to load resource/);
  const page = await asPerson('engineer', connectPath(presto, 'json'));
  await allowClipboard(page);
  await expect(page.getByRole('tablist', { name: 'Client' })).toBeVisible();
  await page.route('**/graphql', (route) => route.abort());
  await expect(page.getByText(/Gatehouse does not answer\. Showing what was loaded at/)).toBeVisible(WITHIN);
  await page.getByRole('button', { name: 'Copy Configuration for any client' }).click();
  expect(JSON.parse(await readClipboard(page))).toEqual({
    mcpServers: { presto: { type: 'http', url: await endpointOf(presto) } },
  });
  await expect(page.getByRole('complementary', { name: 'This connection' })).toContainText(/Checked .* ago/);
});
