import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment } from './env.ts';

/** A process of the product under test, which its launcher starts again when it ends. */
export type ServiceName = 'api' | 'worker';

interface Recorded {
  readonly name: string;
  readonly pid: number;
}

/** Sends a signal to the running process of a service; nothing when it is just being started again. */
export function signalService(name: ServiceName, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  const pid = pidOf(name);
  if (pid === undefined) throw new Error(`The launcher has not recorded a process of the ${name}.`);
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The process of a service that the launcher started last, as its record in the data folder says. */
function pidOf(name: ServiceName): number | undefined {
  const { dataDir } = readEnvironment();
  if (dataDir === undefined) throw new Error('No product is under test.');
  const record = JSON.parse(readFileSync(path.join(dataDir, 'launcher.json'), 'utf8')) as { children: Recorded[] };
  return record.children.findLast((child) => child.name === name)?.pid;
}
