import type { ServerId } from '@gatehouse/domain/ids';
import { expect, test, vi } from 'vitest';
import type { Lease } from './claim.ts';
import { makeLoop } from './loop.ts';

const lease = (name: string): Lease => ({ serverId: name as ServerId, token: 't', endpoint: null, requestIds: [] });

/** A loop over a queue of leases whose visits end when told to. */
function fake(waiting: Lease[], concurrency: number) {
  const ends = new Map<string, (error?: Error) => void>();
  const released: string[] = [];
  const failures: unknown[] = [];
  const loop = makeLoop(
    {
      claim: async (limit) => waiting.splice(0, limit),
      visit: ({ serverId }, signal) =>
        new Promise((resolve, reject) => {
          ends.set(serverId, (error) => (error ? reject(error) : resolve()));
          signal.addEventListener('abort', () => resolve());
        }),
      release: async (leases) => void released.push(...leases.map(({ serverId }) => serverId)),
      failed: (_what, error) => failures.push(error),
    },
    concurrency,
  );
  return { loop, ends, released, failures };
}

test('no more servers are claimed than there is room for', async () => {
  const { loop, ends } = fake(['a', 'b', 'c'].map(lease), 2);
  expect(await loop.tick()).toBe(2);
  expect(await loop.tick()).toBe(0);
  ends.get('a')?.();
  await loop.roomy();
  expect(await loop.tick()).toBe(1);
  expect([...ends.keys()]).toEqual(['a', 'b', 'c']);
  await loop.stop();
});

test('a visit that breaks gives its lease back and stops nothing else', async () => {
  const { loop, ends, released, failures } = fake(['a', 'b'].map(lease), 2);
  await loop.tick();
  ends.get('a')?.(new Error('bug'));
  ends.get('b')?.();
  await loop.idle();
  expect(released).toEqual(['a']);
  expect(failures).toHaveLength(1);
});

test('a loop that stops breaks off what runs and claims nothing more', async () => {
  const { loop } = fake(['a', 'b'].map(lease), 1);
  await loop.tick();
  await loop.stop();
  expect(await loop.tick()).toBe(0);
});

test('as many visits as there is room for may wait for the stop without a warning', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const { loop } = fake(
    Array.from({ length: 32 }, (_, index) => lease(String(index))),
    32,
  );
  await loop.tick();
  await loop.stop();
  expect(warn).not.toHaveBeenCalled();
});
