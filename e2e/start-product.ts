import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { productEnvironment, readEnvironment } from './env.ts';

const READY = 'Gatehouse is ready';
const READY_WITHIN_MS = 240_000;
const STOPPED_WITHIN_MS = 20_000;
const STANDALONE = fileURLToPath(new URL('../apps/standalone/start.mjs', import.meta.url));

/** Starts the real product on an empty data directory before the stories; what it returns stops it after them. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const { port, dataDir } = readEnvironment();
  if (port === undefined || dataDir === undefined) throw new Error('The configuration chose no port and data folder.');
  const child = spawn(process.execPath, [STANDALONE], {
    env: productEnvironment(port, dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await waitUntilReady(child);
  } catch (error) {
    await stop(child);
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
  return async () => {
    await stop(child);
    await rm(dataDir, { recursive: true, force: true });
  };
}

function waitUntilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`Gatehouse ${why}. It said:\n${output.slice(-8_000)}`));
    const timer = setTimeout(() => fail(`was not ready within ${READY_WITHIN_MS / 1000} s`), READY_WITHIN_MS);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code} before it was ready`);
    });
    const listen = (chunk: Buffer) => {
      output += String(chunk);
      if (!output.includes(READY)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
  });
}

/** Asks the product to stop and waits until it has: its database must not outlive the stories. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const hurry = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
  await exited;
  clearTimeout(hurry);
}
