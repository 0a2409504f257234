import { defineConfig } from '@playwright/test';
import stories from './playwright.config.ts';

/** What the web app costs a reader, measured in a real browser; `npm run bench -- web` prints what it writes. */
export default defineConfig({
  ...stories,
  projects: [{ name: 'bench', testMatch: 'bench/measure-web.ts' }],
  outputDir: 'results/bench',
  reporter: 'list',
  timeout: 600_000,
});
