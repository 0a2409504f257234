import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { inheritedEnvironment } from './env.ts';
import { findLauncher, type Launcher } from './postgres-binaries.ts';
import { holdingFolder, isAlive } from './start-lock.ts';

/** A running server; `reused` says that it was already running and was taken over. */
export interface EmbeddedPostgres {
  readonly superuserUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly reused: boolean;
  /** Stops it (fast shutdown) and resolves when its process is gone. */
  stop(): Promise<void>;
}

const SUPERUSER = 'postgres';
const START_TIMEOUT_MS = 60_000;

/**
 * Starts PostgreSQL on the data in `dir`, making the cluster first if there is none. Listens on 127.0.0.1 alone, on
 * `port` or a free one. A server that outlived its parent is taken over, a crashed one recovers. Throws with what the
 * server said when it can't start.
 */
export async function startPostgres(options: {
  readonly dir: string;
  readonly port?: number;
  readonly settings?: Readonly<Record<string, string | number>>;
}): Promise<EmbeddedPostgres> {
  const dir = path.resolve(options.dir);
  return holdingFolder(dir, async () => {
    const data = path.join(dir, 'pgdata');
    const password = readPassword(dir);
    const running = await findRunning(data, password);
    if (running) return { ...running, reused: true, stop: () => stop(running.pid) };
    const launcher = await findLauncher(dir);
    if (!existsSync(path.join(data, 'PG_VERSION'))) initialise(launcher, dir, data, options.settings?.fsync === 'off');
    const port = options.port ?? (await findFreePort());
    const pid = await launch(launcher, dir, data, port, options.settings ?? {});
    return { superuserUrl: urlOf(password, port), port, pid, reused: false, stop: () => stop(pid) };
  });
}

const urlOf = (password: string, port: number) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;

const passwordFile = (dir: string) => path.join(dir, 'superuser-password');

function readPassword(dir: string): string {
  const file = passwordFile(dir);
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function commandOf(launcher: Launcher, binary: string): [string, string[]] {
  const [command = binary, ...args] = [...launcher.prefix, binary];
  return [command, args];
}

const environmentOf = (dir: string) => ({ ...inheritedEnvironment(), HOME: dir, LC_ALL: 'C' });

/** Makes the cluster beside its place and moves it there when it is whole: initdb may be killed, and would look finished. */
function initialise(launcher: Launcher, dir: string, data: string, noSync: boolean): void {
  for (const name of readdirSync(dir)) {
    if (name.startsWith('pgdata')) rmSync(path.join(dir, name), { recursive: true, force: true, maxRetries: 5 });
  }
  // A name of its own, because the initdb of a killed launcher may still be writing.
  const draft = `${data}.${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  if (launcher.user) {
    chownSync(draft, launcher.user.uid, launcher.user.gid);
    chownSync(passwordFile(dir), launcher.user.uid, launcher.user.gid);
  }
  const [command, before] = commandOf(launcher, launcher.initdb);
  const flags = ['-D', draft, '-U', SUPERUSER, '-A', 'scram-sha-256', '--pwfile', passwordFile(dir), '-E', 'UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'];
  if (noSync) flags.push('--no-sync');
  const result = spawnSync(command, [...before, ...flags, ...locale], {
    ...launcher.user,
    env: environmentOf(dir),
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`initdb failed: ${result.stderr || result.error}`);
  }
  renameSync(draft, data);
}

async function launch(
  launcher: Launcher,
  dir: string,
  data: string,
  port: number,
  settings: Readonly<Record<string, string | number>>,
): Promise<number> {
  const fixed = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    logging_collector: 'off',
    log_min_error_statement: 'panic', // statements may carry secrets; a log never does (law I5)
  };
  const flags = Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, before] = commandOf(launcher, launcher.postgres);
  const logFile = path.join(dir, 'postgres.log');
  const giveUpAt = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    // A file, not a pipe: the server must neither die nor block when the process that started it is gone.
    const log = openSync(logFile, 'w', 0o600);
    const child = spawn(command, [...before, '-D', data, ...flags], {
      ...launcher.user,
      env: environmentOf(dir),
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    child.unref();
    const outcome = await waitUntilReady(child, logFile, giveUpAt);
    if (outcome === 'READY' && child.pid !== undefined) return child.pid;
    // Backends of a killed server take a moment to notice and to let go of its memory.
    if (!readFileSync(logFile, 'utf8').includes('shared memory block') || performance.now() > giveUpAt) {
      throw new Error(`PostgreSQL did not start (${outcome}): ${readFileSync(logFile, 'utf8').slice(-4000)}`);
    }
    await wait(100);
  }
}

async function waitUntilReady(child: ChildProcess, logFile: string, giveUpAt: number): Promise<string> {
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  while (performance.now() < giveUpAt) {
    if (readFileSync(logFile, 'utf8').includes('ready to accept connections')) return 'READY';
    if (failure !== undefined) return failure;
    if (child.exitCode !== null || child.signalCode !== null) return `exit ${child.exitCode ?? child.signalCode}`;
    await wait(10);
  }
  return `not ready after ${START_TIMEOUT_MS / 1000} s`;
}

/** The server that runs on this data, whoever started it. Removes the pid file of a process that is no PostgreSQL. */
async function findRunning(data: string, password: string) {
  const pidFile = path.join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!isAlive(pid)) return undefined;
  const superuserUrl = urlOf(password, port);
  const giveUpAt = performance.now() + START_TIMEOUT_MS;
  while (port && isPostgres(pid)) {
    const answer = await askDataDirectory(superuserUrl);
    if (answer === data) return { superuserUrl, port, pid };
    if (answer !== 'STARTING' || performance.now() > giveUpAt) break;
    await wait(50);
  }
  if (isPostgres(pid)) throw new Error(`A PostgreSQL that does not answer runs on ${data} (process ${pid}): stop it.`);
  rmSync(pidFile, { force: true }); // the id was given to another process after a crash
  return undefined;
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux'; // cannot look: leave the judgement to PostgreSQL
  }
}

async function askDataDirectory(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return (await client.query('SHOW data_directory')).rows[0].data_directory;
  } catch (error) {
    return (error as { code?: string }).code === '57P03' ? 'STARTING' : undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  const urgentAt = performance.now() + 20_000;
  let urged = false;
  while (isAlive(pid)) {
    if (!urged && performance.now() > urgentAt) {
      urged = true;
      process.kill(pid, 'SIGQUIT'); // it recovers from the log at the next start
    }
    await wait(10);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
