import { defineConfig } from '@playwright/test';
import stories from './playwright.config.ts';

/** Pictures of every screen, for people to look at; they are compared with nothing. */
export default defineConfig({
  ...stories,
  projects: [{ name: 'screenshots', testMatch: 'take-screenshots.ts' }],
  outputDir: 'screenshots/failed',
  reporter: 'list',
});
