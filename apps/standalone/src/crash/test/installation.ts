import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { freePorts } from '../../test/free-ports.ts';

/** Two cores may be busy with all other tests; a start alone takes two seconds. */
const PATIENCE_MS = 60_000;

/** The real product on a data directory of its own, to be killed and started again. */
export interface Installation {
  readonly url: string;
  readonly databaseDir: string;
  /** Starts the launcher and returns at once. */
  readonly launch: () => void;
  /** Waits until the product says that it is ready. */
  readonly untilReady: () => Promise<void>;
  /** Kills the launcher, the database server or every process, without a chance to tidy up. */
  readonly kill: (whom: Victim) => Promise<void>;
  /** Stops the launcher as Ctrl-C does. */
  readonly stop: () => Promise<void>;
  /** Runs a command of the product, such as the one for tokens, and gives back what it printed. */
  readonly run: (command: string, ...args: string[]) => string;
  /** Processes that belong to this data directory, as lines for people. */
  readonly processes: () => string[];
  readonly remove: () => void;
}

export type Victim = 'the launcher' | 'PostgreSQL' | 'everything at once';

const standalone = fileURLToPath(new URL('../../..', import.meta.url));

/** An installation without the demo servers, on free ports; nothing runs yet. */
export async function createInstallation(): Promise<Installation> {
  const home = mkdtempSync(path.join(tmpdir(), 'gatehouse-crash-'));
  chmodSync(home, 0o755); // PostgreSQL may run as another user, who must get through
  const dataDir = path.join(home, 'data');
  const entry = path.join(home, 'launcher.mjs');
  // The compiled launcher itself: start.mjs would look for something to build first.
  writeFileSync(
    entry,
    `const { main } = await import(${JSON.stringify(`${standalone}dist/main.js`)});\nawait main();\n`,
  );
  const port = await freePorts(2);
  const { PATH = '', HOME = home } = process.env;
  const env = {
    PATH,
    HOME,
    PORT: String(port),
    GATEHOUSE_DATA_DIR: dataDir,
    GATEHOUSE_SUBJECT_REQUESTS_PER_MINUTE: '1000000',
  };
  const databaseDir = path.join(dataDir, 'postgres');
  let launcher: ChildProcess | undefined;
  let said = '';

  const isRunning = () => launcher !== undefined && launcher.exitCode === null && launcher.signalCode === null;
  const pidsOf = (whom: Victim): number[] => {
    if (whom === 'everything at once') return pidsNaming(dataDir);
    return whom === 'PostgreSQL' ? [readPostmaster(databaseDir)] : [launcher?.pid ?? 0];
  };

  return {
    url: `http://localhost:${port}`,
    databaseDir,
    launch: () => {
      said = '';
      launcher = spawn(process.execPath, [entry, '--empty'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [launcher.stdout, launcher.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
          said += String(chunk);
        });
      }
    },
    untilReady: async () => {
      const isReady = () => said.includes('Gatehouse is ready');
      await expect.poll(() => isReady() || !isRunning(), { timeout: PATIENCE_MS }).toBe(true);
      if (!isReady()) throw new Error(`The launcher ended instead of getting ready. It said:\n${said}`);
    },
    kill: async (whom) => {
      const exited = whom === 'PostgreSQL' || !launcher || !isRunning() ? undefined : once(launcher, 'exit');
      for (const pid of pidsOf(whom)) kill(pid, 'SIGKILL');
      await exited;
      // What was killed may have started something in the meantime, and takes a moment to be gone.
      if (whom === 'everything at once') await untilGone(dataDir);
    },
    stop: async () => {
      if (!launcher || !isRunning()) return;
      const exited = once(launcher, 'exit');
      launcher.kill('SIGTERM');
      await exited;
    },
    run: (command, ...args) =>
      execFileSync(process.execPath, [path.join(standalone, command), ...args], { env, encoding: 'utf8' }).trim(),
    processes: () => pidsNaming(dataDir).map((pid) => `${pid} ${readProcess(pid, 'cmdline')}`),
    remove: () => {
      for (const pid of pidsNaming(dataDir)) kill(pid, 'SIGKILL');
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const untilGone = (dataDir: string): Promise<void> =>
  expect
    .poll(
      () => {
        for (const pid of pidsNaming(dataDir)) kill(pid, 'SIGKILL');
        return pidsNaming(dataDir);
      },
      { timeout: 10_000 },
    )
    .toEqual([]);

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    if (pid > 1) process.kill(pid, signal);
  } catch {
    // It ended just now.
  }
}

/** Process id of the database server; 0 where none was started yet. */
function readPostmaster(databaseDir: string): number {
  try {
    return Number(readFileSync(path.join(databaseDir, 'pgdata/postmaster.pid'), 'utf8').split('\n', 1)[0]);
  } catch {
    return 0;
  }
}

/** Processes whose command or environment names the folder: every one of ours does, and nobody else's. */
function pidsNaming(dir: string): number[] {
  if (process.platform !== 'linux') return pidsOfPs(dir);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid)
    .filter((pid) => readProcess(pid, 'cmdline').includes(dir) || readProcess(pid, 'environ').includes(dir));
}

const readProcess = (pid: number, what: 'cmdline' | 'environ'): string => {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // ended, or another user's
  }
};

/** Where there is no /proc: `ps` shows commands with their environment. */
const pidsOfPs = (dir: string): number[] =>
  execFileSync('ps', ['-Aeww', '-o', 'pid=,command='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(dir))
    .map((line) => Number.parseInt(line, 10));
