import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, install, ROOT, requireNode, run, runBuilt } from './setup.mjs';

// npm run bench [-- name]: JSON lines on the standard output, what is being done on the other.
requireNode();
const say = (line) => process.stderr.write(`${line}\n`);
const names = process.argv.slice(2).filter((name) => name !== '--');
const others = names.filter((name) => name !== 'web');
await install(say);
await build(say);
if (names.length === 0 || others.length > 0) {
  process.argv.splice(2, process.argv.length, ...others);
  await runBuilt('bench/main.js');
}
if (names.length === 0 || names.includes('web')) await benchWeb();

/** The browser's part is run by the package that drives browsers, and leaves its lines in a file. */
async function benchWeb() {
  const cwd = path.join(ROOT, 'e2e');
  const file = path.join(cwd, 'results/web-measurements.jsonl');
  rmSync(file, { force: true });
  const cli = createRequire(path.join(cwd, 'package.json')).resolve('@playwright/test/cli');
  try {
    await run([process.execPath, cli, 'test', '--config', 'bench.config.ts'], { cwd, stdio: ['ignore', 2, 2] });
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
  if (existsSync(file)) process.stdout.write(readFileSync(file, 'utf8'));
}
