import pg from 'pg';
import { markDemo } from '../installation.ts';
import { approveSeed } from '../seed/approve.ts';
import { SERVERS } from '../seed/servers.ts';
import { seedWorld } from '../seed/world.ts';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';
import { insertSurface } from './fixture.ts';

export const ISSUER = 'http://localhost:4401';

export const endpointOf = (name: string): string =>
  `http://127.0.0.1:${4410 + SERVERS.findIndex((server) => server.name === name)}/mcp`;

/** Tools of those servers whose policies name tools. */
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  'com.example.data/presto': ['list_schemas', 'describe_table', 'run_query', 'cancel_query', 'save_query'],
  'com.example.ads/metrics': ['get_spend', 'get_impressions', 'get_revenue_metrics', 'forecast'],
};

export interface DemoWorld {
  readonly database: TestDatabase;
  readonly app: pg.Pool;
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

/** An empty database marked as a demo. */
export async function openDemo(): Promise<DemoWorld> {
  const world = await openPlain();
  await markDemo(world.owner);
  return world;
}

/** An empty database that is nobody's demo. */
export async function openPlain(): Promise<DemoWorld> {
  const database = await createTestDatabase();
  const app = new pg.Pool({ connectionString: database.applicationUrl, max: 4 });
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
  const close = async () => {
    await Promise.all([app.end(), owner.end()]);
    await database.drop();
  };
  return { database, app, owner, close };
}

/** What a first probe records: the surface seen, or for a server behind a sign-in only that. */
export async function observe(app: pg.Pool, name: string): Promise<string> {
  const { rows } = await app.query<{ id: string }>('SELECT id FROM server WHERE name = $1', [name]);
  const visible = name !== 'com.example.hr/people';
  const surface = await insertSurface(app as unknown as pg.ClientBase, name, visible ? (TOOLS[name] ?? ['look']) : []);
  await app.query(
    'INSERT INTO surface_watch (server_id, observed_fingerprint, visible, observed_at) VALUES ($1, $2, $3, now())',
    [rows[0]?.id, surface, visible],
  );
  return surface;
}

/** The demo world as it stands after the first probes. */
export async function openApprovedDemo(): Promise<DemoWorld> {
  const world = await openDemo();
  await seedWorld(world.app, { issuer: ISSUER, endpointOf });
  for (const { name } of SERVERS.filter(({ declared }) => !declared || declared.needsSight))
    await observe(world.app, name);
  await approveSeed(world.app);
  return world;
}
