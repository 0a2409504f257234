import type { Measurement } from './measurement.ts';
import { residentMiB } from './process-usage.ts';
import type { Stage } from './stage.ts';

/** Resident memory of an api process that holds the facts of 10,000 servers; floor: the bare Apollo Server's. */
export async function measureMemory({ first, second, constant }: Stage): Promise<readonly Measurement[]> {
  const value = Math.max(residentMiB(first), residentMiB(second));
  const floor = residentMiB(constant);
  return [{ name: 'memory.resident', value, unit: 'MiB', floor, ratio: value / floor }];
}
