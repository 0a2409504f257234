import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBasePort } from './base-port.ts';
import { requireFreePorts } from './require-free-ports.ts';
import { createStopList } from './stop-list.ts';

test('the demo keeps the ports of the first start', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'gatehouse-port-'));
  try {
    expect(await readBasePort(dir, 4400)).toBe(4400);
    expect(await readBasePort(dir, 5500)).toBe(4400);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test('a port in use is named in a sentence, with what needs it', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const needed = requireFreePorts([{ port, purpose: 'Gatehouse' }]);
  await expect(needed).rejects.toThrow(`Port ${port} is already in use, and Gatehouse needs it.`);
  await new Promise((resolve) => taken.close(resolve));
  await requireFreePorts([{ port, purpose: 'Gatehouse' }]);
});

test('the last thing started is stopped first, and a failure does not keep the others running', async () => {
  const order: string[] = [];
  const said: string[] = [];
  const stops = createStopList((line) => said.push(line));
  stops.add('database', () => void order.push('database'));
  stops.add('api', () => Promise.reject(new Error('it hangs')));
  stops.add('worker', async () => void order.push('worker'));
  await stops.stopAll();
  expect([order, said]).toEqual([['worker', 'database'], ['The api could not be stopped: it hangs']]);
});
