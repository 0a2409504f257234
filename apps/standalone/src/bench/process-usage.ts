import { readFileSync } from 'node:fs';
import type { ApiProcess } from './stage.ts';

// Linux says it in /proc; elsewhere there is nothing to read without another program.

/** Resident memory of a process in MiB. */
export const residentMiB = ({ pid }: ApiProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Clock ticks of one second in /proc on every Linux that Node runs on. */
const TICKS = 100;

/** Processor time that a process used so far, in seconds, all threads and the kernel's part included. */
export function processorSeconds({ pid }: ApiProcess): number {
  // The name in parentheses may contain anything; utime and stime are the 12th and 13th fields after it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
