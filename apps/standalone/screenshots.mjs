// npm run screenshots: photographs every screen of the web app, in both themes and three widths, into e2e/screenshots.
// What follows -- is handed to Playwright: npm run screenshots -- --grep catalogue
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, install, ROOT, requireNode, run } from './setup.mjs';

requireNode();
const say = (line) => process.stdout.write(`${line}\n`);
const cwd = path.join(ROOT, 'e2e');
try {
  await install(say);
  await build(say);
  const cli = createRequire(path.join(cwd, 'package.json')).resolve('@playwright/test/cli');
  const only = process.argv.slice(2);
  await run([process.execPath, cli, 'test', '--config', 'screenshots.config.ts', ...only], { cwd });
  say('The pictures are in e2e/screenshots.');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
