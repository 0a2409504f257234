import { readFileSync } from 'node:fs';
import type { Measurement } from './measurement.ts';
import type { ApiProcess, Stage } from './stage.ts';

/** Resident memory of an api process that holds the facts of 10,000 servers; floor: the bare Apollo Server's. */
export async function measureMemory({ first, second, constant }: Stage): Promise<readonly Measurement[]> {
  const value = Math.max(residentMiB(first), residentMiB(second));
  const floor = residentMiB(constant);
  return [{ name: 'memory.resident', value, unit: 'MiB', floor, ratio: value / floor }];
}

/** Linux says it in /proc; elsewhere there is nothing to read without another program. */
function residentMiB({ pid }: ApiProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
