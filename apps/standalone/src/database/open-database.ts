import path from 'node:path';
import { type EmbeddedPostgres, startPostgres } from '@gatehouse/database/embedded-postgres';
import { isDemo, markDemo } from '@gatehouse/database/installation';
import { migrate } from '@gatehouse/database/migrate';
import { prepareDatabase } from '@gatehouse/database/prepare-database';
import { isAlive } from '@gatehouse/database/start-lock';
import pg from 'pg';
import type { StandaloneSettings } from '../env.ts';

/** The database of this installation: migrated, and marked as a demo. */
export interface OpenDatabase {
  readonly applicationUrl: string;
  /** Migrates and seeds; undefined for an external database without DATABASE_OWNER_URL. */
  readonly ownerUrl: string | undefined;
  /** Where it runs, for a person. */
  readonly description: string;
  stop(): Promise<void>;
}

/**
 * Opens the embedded or the external database and migrates it. Throws when it holds anything but a demo: the standalone
 * neither seeds such a database nor lets the passwordless issuer be trusted on it (law I7).
 */
export async function openDatabase(settings: StandaloneSettings, say: (line: string) => void): Promise<OpenDatabase> {
  const database = settings.external ? openExternal(settings.external, say) : await openEmbedded(settings.dataDir, say);
  try {
    const { applicationUrl, ownerUrl } = database;
    if (ownerUrl) {
      const applicationRole = decodeURIComponent(new URL(applicationUrl).username);
      const applied = await migrate({ ownerUrl, applicationRole });
      if (applied.length > 0) say(`Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}`);
      await withClient(ownerUrl, markDemo);
    } else if (!(await withClient(applicationUrl, isDemo))) {
      throw new Error(
        'The database of DATABASE_URL is not marked as a demo. Start once with DATABASE_OWNER_URL on an empty database, ' +
          'or run apps/api and apps/worker with an identity provider of your own.',
      );
    }
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openEmbedded(dataDir: string, say: (line: string) => void): Promise<OpenDatabase> {
  const dir = path.join(dataDir, 'postgres');
  const server = await startPostgres({ dir });
  const { applicationUrl, ownerUrl } = await prepareDatabase({
    superuserUrl: server.superuserUrl,
    database: 'gatehouse',
    dir,
  });
  return {
    applicationUrl,
    ownerUrl,
    description: `embedded PostgreSQL on port ${server.port}${server.reused ? ' (taken over)' : ''}`,
    stop: watchServer(server, say),
  };
}

const WATCH_MS = 2_000;

/** Says when the server ends by itself: without it everything is denied once the facts are too old. Gives what stops it. */
function watchServer({ pid, stop }: EmbeddedPostgres, say: (line: string) => void): () => Promise<void> {
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    say('The embedded PostgreSQL ended. Soon everything will be denied: stop Gatehouse and start it again.');
  }, WATCH_MS).unref();
  return () => {
    clearInterval(timer);
    return stop();
  };
}

function openExternal(
  external: NonNullable<StandaloneSettings['external']>,
  say: (line: string) => void,
): OpenDatabase {
  if (!external.ownerUrl) {
    say('DATABASE_OWNER_URL is not set: the database is used as it is, neither migrated nor seeded.');
  }
  const { hostname, pathname } = new URL(external.applicationUrl);
  return { ...external, description: `external PostgreSQL ${hostname}${pathname}`, stop: async () => {} };
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'gatehouse-standalone' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
