import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether a process of this id exists, also when it belongs to another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Runs `work` while no other process holds the folder: parallel test workers must not initialise one cluster twice.
 * The lock of a process that died is taken over. Throws after `patienceMs`.
 */
export async function holdingFolder<T>(dir: string, work: () => Promise<T>, patienceMs = 120_000): Promise<T> {
  mkdirSync(dir, { recursive: true });
  const lock = join(dir, 'start.lock');
  const mine = join(dir, `start.lock.${process.pid}.${Math.random().toString(36).slice(2)}`);
  const giveUpAt = performance.now() + patienceMs;
  writeFileSync(mine, `${process.pid}\n${mine}`);
  try {
    while (!tryLink(mine, lock)) {
      if (performance.now() > giveUpAt) throw new Error(`${lock} is held by another process: remove it if none runs.`);
      await wait(20);
    }
    try {
      return await work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A hard link appears with its content at once, so a lock is never seen without its holder. */
function tryLink(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = readHolder(lock);
  if (holder !== undefined && !isAlive(holder)) rmSync(lock, { force: true });
  return false;
}

function readHolder(lock: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'), 10);
  } catch {
    return undefined; // released in between
  }
}
