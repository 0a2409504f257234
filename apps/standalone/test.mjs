// npm test: sets everything up, runs every check and test, and ends with one line of true totals.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, PNPM, ROOT, requireNode, run } from './setup.mjs';

requireNode();
const say = (line) => process.stdout.write(`\n== ${line}\n`);
const totals = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(path.join(os.tmpdir(), 'gatehouse-test-'));
// An embedded PostgreSQL of the tests may run as another user, who must get through to its folder.
chmodSync(reports, 0o755);

try {
  if (await passes('Install', () => install(say))) {
    if (await passes('Build', () => build(say))) {
      await passes('Types of tests', () => run([...PNPM, '-r', '--if-present', 'run', 'typecheck']));
      await passes('Format and lint', () => run([process.execPath, bin('@biomejs/biome', 'biome'), 'check', '.']));
      await runTests();
    }
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed${skipped}\n`);

/** Runs a step that is no test: a failure counts as one, a success as none. Resolves to whether it succeeded. */
async function passes(name, step) {
  say(name);
  try {
    await step();
    return true;
  } catch (error) {
    process.stderr.write(`${name}: ${error.message}\n`);
    totals.failed += 1;
    return false;
  }
}

async function runTests() {
  say('Unit and integration tests');
  await withPostgres(async (url) => {
    const file = path.join(reports, 'vitest.json');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const env = { ...process.env, TEST_DATABASE_URL: url };
    await count('Vitest', file, readVitest, () => run([process.execPath, bin('vitest', 'vitest'), ...args], { env }));
  });
  const stories = path.join(ROOT, 'e2e');
  if (!existsSync(path.join(stories, 'playwright.config.ts'))) return;
  say('Stories in a browser');
  const file = path.join(reports, 'playwright.json');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const command = [process.execPath, bin('@playwright/test', 'playwright', stories), 'test', '--reporter=list,json'];
  await count('Playwright', file, readPlaywright, () => run(command, { env, cwd: stories }));
}

/** Adds a runner's own totals. A runner that fails without a failed test, or ran nothing at all, counts as one failure. */
async function count(name, file, read, runner) {
  const crashed = await runner().then(
    () => undefined,
    (error) => error,
  );
  const found = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  const nothing = found.passed + found.failed === 0;
  if (found.failed === 0 && (crashed || nothing)) {
    process.stderr.write(`${name}: ${crashed ? crashed.message : 'no test ran.'}\n`);
    found.failed = 1;
  }
  for (const key of Object.keys(totals)) totals[key] += found[key];
}

/** A file that could not even be loaded has no tests of its own, and counts as one failure. */
function readVitest(report) {
  const unloadable = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

function readPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/** One PostgreSQL for all tests, gone with us. */
async function withPostgres(work) {
  const compiled = path.join(ROOT, 'prisma/dist/embedded-postgres.js');
  const { startPostgres } = await import(pathToFileURL(compiled).href);
  // Test data may be lost with the machine, so nothing waits for the disk.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 };
  const server = await startPostgres({ dir: path.join(reports, 'postgres'), settings });
  const stopAbruptly = () => {
    try {
      process.kill(server.pid, 'SIGQUIT');
    } catch {
      // It ended just now.
    }
  };
  process.once('exit', stopAbruptly);
  try {
    await work(server.superuserUrl);
  } finally {
    process.off('exit', stopAbruptly);
    await server.stop();
  }
}

/** Path of a command that a package brings, run by this Node. */
function bin(name, command, from = ROOT) {
  const manifest = createRequire(path.join(from, 'package.json')).resolve(`${name}/package.json`);
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
  return path.join(path.dirname(manifest), typeof bins === 'string' ? bins : bins[command]);
}
