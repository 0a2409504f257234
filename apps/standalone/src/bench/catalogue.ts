import pg from 'pg';
import { askApi } from './ask-api.ts';
import type { Measurement } from './measurement.ts';
import type { Stage } from './stage.ts';
import { ascending, percentile } from './statistics.ts';

const QUERY = `query ($filter: ServerFilter, $after: String) { servers(filter: $filter, first: 50, after: $after) { totalCount
  relaxed { filter totalCount }
  facets { verdicts { value count } access { value count } health { value count } teams { value count } groups { value count }
    dataClasses { value count } behaviours { value count } transports { value count } auth { value count }
    protocolVersions { value count } tags { value count } }
  edges { matchedTools node { name title verdict team { slug name } health { status checkedAt }
    surface { state toolCount writeCount destructiveCount } starred approvedAt } }
  pageInfo { hasNextPage endCursor } } }`;
const SEARCHES = ['', 'invoice', 'query report', 'pay', 'ledger export', 'bench', 'workflow_token', 'server 4711'];

const TOOLS = `query ($search: String!) { toolHits(search: $search, first: 10) { name server { name title } } }`;

const WARM_UP = 100;
const REQUESTS = 400;
/** Of design section 9. */
const TARGET_MS = 30;

/** Catalogue search and page at 10,000 servers and 200,000 tools; floor: its own SQL as the database counted it. */
export async function measureCatalogue({ issuer, first, superuserUrl }: Stage): Promise<readonly Measurement[]> {
  const token = await issuer.sign('person-1');
  const ask = async (n: number): Promise<number> => {
    const search = SEARCHES[n % SEARCHES.length];
    const filter = { ...(search ? { search } : {}), ...(n % 5 === 4 ? { usable: true } : {}) };
    const start = performance.now();
    await askApi(first, token, { query: QUERY, variables: { filter } }, 'totalCount');
    return performance.now() - start;
  };
  const database = new pg.Client({ connectionString: superuserUrl });
  await database.connect();
  try {
    for (let n = 0; n < WARM_UP; n++) await ask(n);
    await database.query('SELECT pg_stat_statements_reset()');
    const latencies: number[] = [];
    for (let n = 0; n < REQUESTS; n++) latencies.push(await ask(n));
    const { rows } = await database.query<{ ms: number; calls: string }>(
      `SELECT sum(total_exec_time + total_plan_time) AS ms, sum(calls) AS calls FROM pg_stat_statements JOIN pg_roles r ON r.oid = userid
       WHERE r.rolname = 'gatehouse_app' AND query ~* 'catalogue_entry|surface_tool|server_health|from server'`,
    );
    const sql = Number(rows[0]?.ms) / REQUESTS;
    const mean = latencies.reduce((sum, latency) => sum + latency, 0) / REQUESTS;
    const p95 = percentile(ascending(latencies), 0.95);
    return [
      { name: 'catalogue.page', value: p95, unit: 'ms p95', floor: sql, ratio: p95 / sql },
      { name: 'catalogue.mean-over-sql', value: mean, unit: 'ms mean', floor: sql, ratio: mean / sql },
      await measureTools(first, token),
      {
        name: 'catalogue.statements',
        value: Number(rows[0]?.calls) / REQUESTS,
        unit: 'statements/request',
        floor: 1,
        ratio: Number(rows[0]?.calls) / REQUESTS,
      },
    ];
  } finally {
    await database.end();
  }
}

/** Tools across all servers; floor: the target of a catalogue page, because the palette asks on every pause of typing. */
async function measureTools(api: Stage['first'], token: string): Promise<Measurement> {
  const latencies: number[] = [];
  for (let n = 0; n < REQUESTS; n++) {
    const search = SEARCHES.filter((text) => text !== '')[n % (SEARCHES.length - 1)];
    const start = performance.now();
    await askApi(api, token, { query: TOOLS, variables: { search } }, 'toolHits');
    latencies.push(performance.now() - start);
  }
  const p95 = percentile(ascending(latencies), 0.95);
  return { name: 'catalogue.tool-hits', value: p95, unit: 'ms p95', floor: TARGET_MS, ratio: p95 / TARGET_MS };
}
