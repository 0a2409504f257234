import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { resolveBrowser } from './browser.ts';
import { readEnvironment, rememberProduct } from './env.ts';
import { findFreePorts } from './free-ports.ts';

/** The product, its identity provider and its demo servers take this many ports in a row. */
const PORTS = 40;

const environment = readEnvironment();
const port = environment.port ?? (await findFreePorts(PORTS));
const dataDir = environment.dataDir ?? makeDataDir();
rememberProduct(port, dataDir);
const { executablePath, args, env } = await resolveBrowser();

/** An embedded PostgreSQL started by root runs as another user, who must get through to its folder. */
function makeDataDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'gatehouse-story-'));
  chmodSync(dir, 0o755);
  return dir;
}

export default defineConfig({
  testDir: '.',
  // Last: ten thousand servers would be in the way of every other story.
  projects: [
    { name: 'stories', testMatch: '*.e2e.ts', testIgnore: 'large-catalogue.e2e.ts' },
    { name: 'large catalogue', testMatch: 'large-catalogue.e2e.ts' },
  ],
  outputDir: 'results',
  globalSetup: './start-product.ts',
  // One product serves all stories, so they run in a row; a story that only passes at the second try is a defect.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: environment.jsonReport ? [['list'], ['json']] : 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, args, ...(env && { env: { ...process.env, ...env } as Record<string, string> }) },
    screenshot: 'only-on-failure',
    // Without a film of every story, which costs more than the story; a failed one has a picture.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
});
