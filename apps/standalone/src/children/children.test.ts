import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recordProcess } from '../installation/process-identity.ts';
import { keepRunning } from './keep-running.ts';
import { lastLines, startChild } from './start-child.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'gatehouse-children-'));
const preload = new URL('../../exit-with-parent.mjs', import.meta.url).href;

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function script(name: string, code: string): string {
  const file = path.join(dir, `${name}.mjs`);
  writeFileSync(file, code);
  return file;
}

// Not a signal of 0: an orphan that has ended may wait for ever to be reaped.
const isAlive = (pid: number) => recordProcess('child', pid).startedAt !== 'ended';

const STAYS = 'console.log("up"); setInterval(() => {}, 1000);';

test('a child ends by itself when its parent is killed', async () => {
  const child = script('child', STAYS);
  const parent = script(
    'parent',
    `import { spawn } from 'node:child_process';
     const child = spawn(process.execPath, ['--import', ${JSON.stringify(preload)}, ${JSON.stringify(child)}],
       { detached: true, stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
     child.stdout.once('data', () => console.log(child.pid));`,
  );
  const process_ = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = await once(process_.stdout, 'data');
  const pid = Number(output);
  expect(isAlive(pid)).toBe(true);
  process_.kill('SIGKILL');
  await expect.poll(() => isAlive(pid)).toBe(false);
});

test('watching for the parent does not keep a child alive that has finished', async () => {
  const logFile = path.join(dir, 'finished.log');
  const child = startChild({ name: 'finished', script: script('finished', 'console.log("done");'), env: {}, logFile });
  expect(await child.exited).toBe('exit code 0');
  expect(lastLines(logFile)).toBe('done');
});

test('a stubborn child is killed as soon as whoever stops it loses patience', async () => {
  const hurry = new AbortController();
  const logFile = path.join(dir, 'stubborn.log');
  const file = script('stubborn', `process.on('SIGTERM', () => {}); ${STAYS}`);
  const child = startChild({ name: 'stubborn', script: file, env: {}, logFile, hurry: hurry.signal });
  await expect.poll(() => lastLines(logFile)).toBe('up');
  const stopped = child.stop();
  hurry.abort();
  await stopped;
  expect(await child.exited).toBe('signal SIGKILL');
});

test('a service that ends by itself is started again, with a word about why, and a stopped one is not', async () => {
  const said: string[] = [];
  const pids: number[] = [];
  const kept = keepRunning(
    { name: 'api', script: script('service', STAYS), env: {}, logFile: path.join(dir, 'service.log') },
    (line) => said.push(line),
    ({ pid }) => pids.push(pid),
  );
  await expect.poll(() => lastLines(path.join(dir, 'service.log'))).toBe('up');
  process.kill(pids[0] ?? 0, 'SIGKILL');
  await expect.poll(() => pids.length, { timeout: 5_000 }).toBe(2);
  expect(said[0]).toMatch(/^The api ended \(signal SIGKILL\) and is started again in 0\.5 s\. It said last:\nup/);
  await kept.stop();
  expect(kept.pid()).toBeUndefined();
  expect(isAlive(pids[1] ?? 0)).toBe(false);
  expect(pids).toHaveLength(2);
});
