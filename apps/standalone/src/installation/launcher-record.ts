import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writePrivateFile } from './private-file.ts';
import { isSameProcess, type RecordedProcess, recordProcess } from './process-identity.ts';

/** What a running launcher leaves in the data directory: a lock, its leftovers should it be killed, and its doors. */
export interface LauncherRecord {
  readonly launcher: RecordedProcess;
  /** Processes to end should this launcher be killed. */
  readonly children: readonly RecordedProcess[];
  /** Present once it runs: what the `token` and `demo` commands need. */
  readonly doors?: {
    readonly publicUrl: string;
    readonly issuer: string;
    readonly basePort: number;
    readonly controlPort: number;
    readonly controlSecret: string;
  };
}

/** The lock, held. */
export interface HeldRecord {
  update(change: Partial<Pick<LauncherRecord, 'children' | 'doors'>>): void;
  addChild(name: string, pid: number): void;
  release(): void;
}

/** Another launcher holds the data directory. */
export class AlreadyRunning extends Error {}

const fileIn = (dataDir: string) => path.join(dataDir, 'launcher.json');

/** Time a leftover gets between SIGTERM and SIGKILL. */
const END_GRACE_MS = 5_000;

/** The record of the launcher that runs on this data directory; undefined when none does. */
export function readRunningLauncher(dataDir: string): LauncherRecord | undefined {
  const record = readRecord(fileIn(dataDir));
  return record && isSameProcess(record.launcher) ? record : undefined;
}

/**
 * Takes the data directory for this process. A record of a launcher that was killed is taken over, after what it left
 * running has been ended. Throws AlreadyRunning when another launcher lives.
 */
export async function holdDataDir(dataDir: string, say: (line: string) => void): Promise<HeldRecord> {
  mkdirSync(dataDir, { recursive: true });
  const file = fileIn(dataDir);
  const draft = `${file}.${process.pid}`;
  let record: LauncherRecord = { launcher: recordProcess('launcher', process.pid), children: [] };
  // A hard link appears with its content at once, and only one contender gets it.
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  try {
    while (!tryLink(draft, file)) {
      const found = readRecord(file);
      if (found && isSameProcess(found.launcher)) {
        const { pid } = found.launcher;
        const where = found.doors ? ` at ${found.doors.publicUrl}` : '';
        throw new AlreadyRunning(
          `Gatehouse already runs${where} on the data directory ${dataDir} (process ${pid}). ` +
            'Stop it first, or choose another directory with GATEHOUSE_DATA_DIR.',
        );
      }
      await endLeftovers(found?.children ?? [], say);
      discardStale(file, found);
    }
  } finally {
    rmSync(draft, { force: true });
  }

  const update = (change: Partial<LauncherRecord>) => {
    record = { ...record, ...change };
    writePrivateFile(file, JSON.stringify(record));
  };
  return {
    update,
    addChild: (name, pid) => {
      const living = record.children.filter(isSameProcess);
      update({ children: [...living, recordProcess(name, pid)] });
    },
    release: () => rmSync(file, { force: true }),
  };
}

function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function readRecord(file: string): LauncherRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LauncherRecord;
  } catch {
    return undefined;
  }
}

/** Puts a dead launcher's record away. Should a contender have replaced it in the meantime, theirs goes back. */
function discardStale(file: string, stale: LauncherRecord | undefined): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // gone already
  }
  const moved = readRecord(aside);
  if (moved && moved.launcher.pid !== stale?.launcher.pid) tryLink(aside, file);
  rmSync(aside, { force: true });
}

async function endLeftovers(children: readonly RecordedProcess[], say: (line: string) => void): Promise<void> {
  const left = () => children.filter(isSameProcess);
  if (left().length === 0) return;
  say(
    `Ending what a killed launcher left running: ${left()
      .map(({ name }) => name)
      .join(', ')}.`,
  );
  const signal = (name: NodeJS.Signals) => {
    for (const { pid } of left()) {
      try {
        process.kill(pid, name);
      } catch {
        // It ended by itself just now.
      }
    }
  };
  signal('SIGTERM');
  const insistAt = performance.now() + END_GRACE_MS;
  while (left().length > 0) {
    if (performance.now() > insistAt) signal('SIGKILL');
    await wait(50);
  }
}
