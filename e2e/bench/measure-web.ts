import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readEnvironment } from '../env.ts';
import { test } from '../fixtures.ts';
import { loadServers } from '../load-servers.ts';
import { longestFrame, readLargestPaint, timeFilter } from './observe-page.ts';
import { slowDown, weighVisit } from './slow-line.ts';

/** Read by `npm run bench`: one line of JSON for each value. */
const FILE = path.join(import.meta.dirname, '../results/web-measurements.jsonl');
const VISITS = 5;
const SERVERS = 10_000;
/** Text of a few lines from the same server: what no page can be faster than. */
const STATIC_PAGE = '/theme.js';

const lines: string[] = [];
const round = (value: number) => Number(value.toPrecision(4));
const report = (name: string, value: number, unit: string, floor: number) =>
  lines.push(JSON.stringify({ name, value: round(value), unit, floor: round(floor), ratio: round(value / floor) }));
const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

test.afterAll(async () => {
  await mkdir(path.dirname(FILE), { recursive: true });
  await writeFile(FILE, `${lines.join('\n')}\n`);
});

async function repeat(times: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let n = 0; n < times; n += 1) values.push(await measure());
  return median(values);
}

const openCatalogue = async (page: Page) => {
  await page.goto('/servers');
  await page.locator('table tbody tr').first().waitFor();
};

test('the catalogue on a phone’s line and a quarter of the processor, its cache empty', async ({ asPerson }) => {
  const page = await asPerson('engineer');
  const session = await slowDown(page);
  const { sent, unpacked } = await weighVisit(session, () => openCatalogue(page));
  const bare = await repeat(VISITS, async () => {
    await page.goto(STATIC_PAGE);
    return readLargestPaint(page);
  });
  const largest = await repeat(VISITS, async () => {
    await openCatalogue(page);
    return readLargestPaint(page);
  });
  const whole = await repeat(VISITS, async () => {
    const start = performance.now();
    await openCatalogue(page);
    return performance.now() - start;
  });
  report('web.catalogue-lcp', largest, 'ms median', bare);
  report('web.catalogue-rows-with-sign-in', whole, 'ms median', bare);
  report('web.first-load', sent, 'bytes', unpacked);
});

test('the catalogue with 10,000 servers', async ({ asPerson }) => {
  const { dataDir } = readEnvironment();
  if (dataDir === undefined) throw new Error('The bench knows no data folder.');
  await loadServers(dataDir, SERVERS);
  const page = await asPerson('engineer', '/servers');
  await page
    .getByRole('status')
    .filter({ hasText: /10,0\d\d servers/ })
    .waitFor();
  const { shown, answered } = await timeFilter(page, 'Experimental');
  report('web.filter-to-first-row', shown, 'ms', answered);

  await page.goto('/servers?tag=many');
  await page.locator('table tr[aria-rowindex]').nth(20).waitFor();
  const idle = await longestFrame(page, () =>
    page.waitForFunction(() => performance.now() > 5_000).then(() => undefined),
  );
  const scrolling = await longestFrame(page, async () => {
    for (let turns = 0; turns < 60; turns += 1) await page.mouse.wheel(0, 700);
  });
  report('web.scroll-longest-frame', scrolling, 'ms', idle);
});
