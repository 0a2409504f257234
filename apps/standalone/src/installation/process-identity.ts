import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process as recorded: an id alone may belong to somebody else by now. */
export interface RecordedProcess {
  readonly name: string;
  readonly pid: number;
  /** When it started, as the system tells it. */
  readonly startedAt: string;
}

/** Start time of a process, in the system's own unit; undefined when there is no such process. */
function startTimeOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in brackets may hold anything; after it, state is field 3 and start time field 22.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;
}

/** Records a process that runs now. */
export const recordProcess = (name: string, pid: number): RecordedProcess => ({
  name,
  pid,
  startedAt: startTimeOf(pid) ?? 'ended',
});

/** Whether the recorded process itself, not a later one of the same id, still runs. */
export const isSameProcess = ({ pid, startedAt }: RecordedProcess): boolean => startTimeOf(pid) === startedAt;
