import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AlreadyRunning, holdDataDir, type LauncherRecord, readRunningLauncher } from './launcher-record.ts';
import { isSameProcess, recordProcess } from './process-identity.ts';

let dir: string;
let said: string[];
const say = (line: string) => void said.push(line);
const children: ChildProcess[] = [];

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'gatehouse-record-'));
  said = [];
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

/** A process that stays until it is ended; `stubborn` ignores SIGTERM. */
async function startProcess(stubborn = false): Promise<number> {
  const code = `${stubborn ? "process.on('SIGTERM', () => {});" : ''} console.log('up'); setInterval(() => {}, 1000)`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  await once(child.stdout as NodeJS.EventEmitter, 'data');
  return child.pid ?? 0;
}

const leave = (record: LauncherRecord) => writeFileSync(path.join(dir, 'launcher.json'), JSON.stringify(record));
const DEAD = { name: 'launcher', pid: process.pid, startedAt: 'another time' };

test('a second launcher on the same data directory is refused with a sentence', async () => {
  const held = await holdDataDir(dir, say);
  await expect(holdDataDir(dir, say)).rejects.toThrow(AlreadyRunning);
  await expect(holdDataDir(dir, say)).rejects.toThrow(`(process ${process.pid})`);
  held.release();
  (await holdDataDir(dir, say)).release();
});

test('of many launchers that start at once on a stale record exactly one gets the data directory', async () => {
  leave({ launcher: DEAD, children: [] });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => holdDataDir(dir, say)));
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
});

test('what a killed launcher left running is ended, by force if need be', async () => {
  const pids = [await startProcess(), await startProcess(true)];
  leave({ launcher: DEAD, children: pids.map((pid) => recordProcess('api', pid)) });
  const held = await holdDataDir(dir, say);
  for (const pid of pids) expect(isSameProcess(recordProcess('api', pid))).toBe(false);
  expect(said[0]).toContain('a killed launcher left running: api, api');
  held.release();
}, 15_000);

test('a process that merely has the id of a recorded one is left alone', async () => {
  const pid = await startProcess();
  leave({ launcher: DEAD, children: [{ name: 'api', pid, startedAt: 'another time' }] });
  (await holdDataDir(dir, say)).release();
  expect(() => process.kill(pid, 0)).not.toThrow();
});

test('commands see the running launcher and its doors, and nothing once it is gone', async () => {
  const doors = { publicUrl: 'u', issuer: 'i', basePort: 1, controlPort: 2, controlSecret: 's' };
  const held = await holdDataDir(dir, say);
  held.update({ doors });
  expect(readRunningLauncher(dir)?.doors).toEqual(doors);
  held.release();
  expect(readRunningLauncher(dir)).toBeUndefined();
  leave({ launcher: DEAD, children: [], doors });
  expect(readRunningLauncher(dir)).toBeUndefined();
});

test('I5 the record with its secret is readable by this user alone', async () => {
  const held = await holdDataDir(dir, say);
  held.addChild('api', process.pid);
  expect(statSync(path.join(dir, 'launcher.json')).mode & 0o777).toBe(0o600);
  held.release();
  expect(existsSync(path.join(dir, 'launcher.json'))).toBe(false);
});
