import { setTimeout as wait } from 'node:timers/promises';
import { approveSeed } from '@gatehouse/database/seed/approve';
import type pg from 'pg';

const PAUSE_MS = 500;

/**
 * Gives the demo its approvals as soon as the worker has looked at each server, so that they rest on surfaces really seen.
 * Happens once per installation. Resolves when all are given; progress is said now and then.
 */
export async function approveDemo(owner: pg.Pool, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  let said = 0;
  while (!signal.aborted) {
    const { waiting } = await approveSeed(owner);
    if (waiting.length === 0) return;
    if (waiting.length !== said)
      say(`Waiting for the first look at ${waiting.length} demo server${waiting.length === 1 ? '' : 's'}`);
    said = waiting.length;
    await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}
