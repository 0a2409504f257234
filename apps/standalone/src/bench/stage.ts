import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startPostgres } from '@gatehouse/database/embedded-postgres';
import { migrate } from '@gatehouse/database/migrate';
import { prepareDatabase } from '@gatehouse/database/prepare-database';
import { type BenchIssuer, startIssuer } from './issuer.ts';
import { loadWorld } from './load-world.ts';

/** One api process under measurement. */
export interface ApiProcess {
  readonly url: string;
  readonly pid: number;
}

/** What the benchmarks over HTTP run on: a database of its own with 10,000 servers, an issuer, two api processes. */
export interface Stage {
  readonly superuserUrl: string;
  readonly issuer: BenchIssuer;
  readonly first: ApiProcess;
  readonly second: ApiProcess;
  /** The floor of GraphQL: a bare Apollo Server with a constant resolver. */
  readonly constant: ApiProcess;
  close(): Promise<void>;
}

const DATABASE = 'gatehouse_bench';

/** Sets the stage up and says what it does; `close` ends all that was started and removes the data. */
export async function openStage(say: (line: string) => void): Promise<Stage> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'gatehouse-bench-'));
  const children: ChildProcess[] = [];
  say('starting PostgreSQL …');
  const postgres = await startPostgres({
    dir,
    settings: { shared_preload_libraries: 'pg_stat_statements', shared_buffers: '256MB' },
  });
  let issuer: BenchIssuer | undefined;
  const close = async () => {
    await Promise.all(children.map(stop));
    await issuer?.close();
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  const start = async (script: string, env: Record<string, string>): Promise<ApiProcess> => {
    const port = await findFreePort();
    const child = spawn(process.execPath, [script, String(port)], {
      env: { NODE_ENV: 'test', PORT: String(port), LOG_LEVEL: 'error', ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children.push(child);
    const url = `http://127.0.0.1:${port}`;
    await becomeReady(`${url}/readyz`, child);
    return { url, pid: child.pid as number };
  };
  try {
    const { ownerUrl, applicationUrl, applicationRole } = await prepareDatabase({
      superuserUrl: postgres.superuserUrl,
      database: DATABASE,
      dir,
    });
    await migrate({ ownerUrl, applicationRole });
    const superuserUrl = Object.assign(new URL(postgres.superuserUrl), { pathname: `/${DATABASE}` }).href;
    issuer = await startIssuer();
    say('loading 10,000 servers with 200,000 tools …');
    await loadWorld(superuserUrl, issuer.url);

    const api = path.resolve(import.meta.dirname, '../../../api/dist/main.js');
    const env = apiSettings(applicationUrl, issuer.url);
    say('starting the api processes …');
    const first = await start(api, env);
    const second = await start(api, env);
    const constant = await start(path.join(import.meta.dirname, 'constant-server.js'), {});
    return { superuserUrl, issuer, first, second, constant, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const apiSettings = (databaseUrl: string, issuer: string): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  GATEHOUSE_PUBLIC_URL: 'http://localhost:1',
  GATEHOUSE_AUDIENCE: 'gatehouse-bench',
  GATEHOUSE_ISSUERS: JSON.stringify([
    { issuer, jwksUri: `${issuer}/jwks`, workforce: true, directoryManaged: true, default: true },
  ]),
  GATEHOUSE_ADMIN_GROUPS: 'admins',
  GATEHOUSE_WORKLOADS: JSON.stringify([{ issuer, clientId: 'gateway' }]),
  GATEHOUSE_SUBJECT_REQUESTS_PER_MINUTE: '100000000',
  GATEHOUSE_SERVICE_REQUESTS_PER_MINUTE: '100000000',
  GATEHOUSE_ADDRESS_REQUESTS_PER_MINUTE: '100000000',
});

async function becomeReady(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(50)) {
    if (child.exitCode !== null) throw new Error(`A measured process ended with code ${child.exitCode}.`);
    if ((await fetch(url).catch(() => undefined))?.ok) return;
  }
  throw new Error(`${url} did not become ready within a minute.`);
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
    server.on('error', reject);
  });
