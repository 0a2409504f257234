import { type LoadedFacts, loadFacts } from '@gatehouse/database/facts';
import pg from 'pg';
import type { Logger } from 'pino';

/** Where facts come from: one dedicated connection that listens, polls and loads, and is made anew when it breaks. */
export interface FactsFeed {
  /** Loads what was committed until now; resolves also when the database cannot be reached. */
  catchUp(): Promise<void>;
  reachable(): boolean;
  close(): Promise<void>;
}

export interface FeedOptions {
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Milliseconds between version polls; design section 5 allows 1,000. */
  readonly pollMs: number;
  /** Monotonic milliseconds. */
  readonly monotonic: () => number;
  /** Version held, or undefined when all facts are wanted. */
  readonly since: () => number | undefined;
  /** Applies facts; `asOf` is a monotonic instant at which they were certainly current. */
  readonly apply: (loaded: LoadedFacts, asOf: number) => void;
  /** The version held was still the newest at `asOf`. */
  readonly confirm: (asOf: number) => void;
}

const CHANNEL = 'gatehouse_facts';
const CONNECT_MS = 5_000;
/** A connection that says nothing for so long is given up: a cut network sends no error. */
const POLL_TIMEOUT_MS = 3_000;
const LOAD_TIMEOUT_MS = 120_000;

/** Starts the feed; resolves once everything has been loaded, throws when the first load fails. */
export async function startFactsFeed(options: FeedOptions): Promise<FactsFeed> {
  const feed = new Feed(options);
  await feed.start();
  return feed;
}

class Feed implements FactsFeed {
  private readonly options: FeedOptions;
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  /** Work on the connection is done one piece after the other. */
  private tail: Promise<void> = Promise.resolve();
  private queuedLoad: Promise<void> | undefined;
  /** One line for a lost database and one for its return, not one each second. */
  private lost = false;

  constructor(options: FeedOptions) {
    this.options = options;
  }

  async start(): Promise<void> {
    const opened = this.open();
    // What is announced meanwhile waits for the first load to end.
    this.tail = opened.catch(() => undefined);
    await opened;
    this.schedule();
  }

  /** Connects, listens, then loads everything: whatever is committed after LISTEN is announced. */
  private async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.databaseUrl,
      application_name: 'gatehouse-facts',
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    client.on('error', () => this.abandon(client));
    client.on('end', () => this.abandon(client));
    client.on('notification', () => void this.catchUp());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      await this.load(client, undefined);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    if (this.closed) return void client.end().catch(() => undefined);
    this.client = client;
    if (this.lost) this.options.log.info('the database is back; all facts were loaded anew');
    this.lost = false;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      void this.enqueue(() => this.tick()).finally(() => {
        if (!this.closed) this.schedule();
      });
    }, this.options.pollMs);
  }

  reachable(): boolean {
    return this.client !== undefined;
  }

  /** Many notifications in a row make one load: the one that has not begun yet. */
  catchUp(): Promise<void> {
    this.queuedLoad ??= this.enqueue(async () => {
      this.queuedLoad = undefined;
      if (this.client !== undefined) await this.load(this.client, this.options.since());
    });
    return this.queuedLoad;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  /** The second line: a notification may be lost with its connection, a poll finds that out (design section 5). */
  private async tick(): Promise<void> {
    if (this.closed) return;
    if (this.client === undefined) return this.open();
    const asOf = this.options.monotonic();
    const version = await this.pollVersion(this.client);
    if (version === this.options.since()) this.options.confirm(asOf);
    else await this.load(this.client, this.options.since());
  }

  private async pollVersion(client: pg.Client): Promise<number> {
    const query = { text: VERSION_SQL, query_timeout: POLL_TIMEOUT_MS };
    const { rows } = await client.query<{ version: string; replica: boolean }>(query);
    // A replica may lag behind without knowing it, so its word confirms nothing.
    if (rows[0]?.replica !== false) throw new Error('The database is a read-only replica: facts need the primary.');
    return Number(rows[0].version);
  }

  private async load(client: pg.Client, since: number | undefined): Promise<void> {
    const { monotonic, apply } = this.options;
    const asOf = monotonic();
    const loaded = await withTimeout(loadFacts(client, since === undefined ? {} : { since }), LOAD_TIMEOUT_MS);
    if (!this.closed) apply(loaded, asOf);
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.tail = this.tail.then(work).catch((error: unknown) => {
      if (this.closed) return;
      if (!this.lost) this.options.log.warn({ err: error }, 'facts could not be refreshed');
      this.lost = true;
      if (this.client !== undefined) this.abandon(this.client);
    });
    return this.tail;
  }

  /** The next tick connects anew and loads everything. */
  private abandon(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
  }
}

const VERSION_SQL = 'SELECT version, pg_is_in_recovery() AS replica FROM facts_version';

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing came within ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
