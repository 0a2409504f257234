#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine` binary (PRISMA_SCHEMA_ENGINE_BINARY): the same JSON-RPC, served by the
// same engine compiled to WebAssembly (@prisma/schema-engine-wasm at the exact engines version) over @prisma/adapter-pg.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const require = createRequire(import.meta.url);
const bgPath = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
const bg = await import(bgPath);
let panic = '';
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
  get: () => panic,
  set_message: (m) => {
    panic = m;
  },
};
const { instance } = await WebAssembly.instantiate(readFileSync(bgPath.replace(/\.js$/, '.wasm')), {
  './schema_engine_bg.js': bg,
});
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const argv = process.argv.slice(2);
const opt = (n) => argv.flatMap((a, i) => (argv[i - 1] === n ? [a] : []));
const url =
  JSON.parse(opt('--datasource')[0] ?? '{}').url ?? process.env.DATABASE_URL ?? 'postgresql://localhost/postgres';
const log = (level, fields, target = 'schema_engine::logger') =>
  process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target })}\n`);

const u0 = new URL(url);
const sslmode = u0.searchParams.get('sslmode');
const cfg = {
  host: decodeURIComponent(u0.hostname),
  port: Number(u0.port || 5432),
  user: decodeURIComponent(u0.username),
  password: decodeURIComponent(u0.password),
  database: decodeURIComponent(u0.pathname.slice(1)) || 'postgres',
  max: 1,
  idleTimeoutMillis: 0,
  ssl:
    sslmode && sslmode !== 'disable' && sslmode !== 'prefer'
      ? { rejectUnauthorized: sslmode !== 'require' }
      : undefined,
};
const admin = async (sql) => {
  const c = new pg.Client({ ...cfg, database: 'postgres' });
  await c.connect();
  try {
    await c.query(sql);
  } finally {
    await c.end();
  }
};
const q = (id) => pg.escapeIdentifier(id);

if (argv.includes('cli')) {
  const cmd = argv[argv.indexOf('cli') + 1];
  log('INFO', { message: `schema engine (wasm) ${cmd}` }, 'schema_engine');
  try {
    if (cmd === 'create-database') await admin(`CREATE DATABASE ${q(cfg.database)}`);
    else if (cmd === 'drop-database') await admin(`DROP DATABASE ${q(cfg.database)}`);
    else {
      const c = new pg.Client(cfg);
      await c.connect();
      await c.end();
    }
    process.exit(0);
  } catch (e) {
    const code = e.code === '3D000' ? 'P1003' : e.code?.startsWith?.('28') ? 'P1000' : 'P1001';
    log('ERROR', { is_panic: false, error_code: code, message: e.message || String(e.code) });
    process.exit(1);
  }
}

// @prisma/adapter-pg is written for the client; a migration needs three things it does otherwise:
//  1. catalogue columns ("char", int2vector, regclass, ...) must be readable: read them as text;
//  2. a migration script must reach the server whole (the adapter splits it at every ';', which breaks function bodies);
//  3. the shadow database must really be another database (given a connection string, the adapter stays on the main one).
class MigrationAdapterFactory extends PrismaPg {
  #cfg;
  #opts;
  constructor(c, o) {
    super(c, o);
    this.#cfg = c;
    this.#opts = o;
  }
  async connect() {
    return harden(await super.connect());
  }
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await admin(`CREATE DATABASE ${q(database)} TEMPLATE template0`);
    const shadow = await new MigrationAdapterFactory({ ...this.#cfg, database }, this.#opts).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin(`DROP DATABASE IF EXISTS ${q(database)} WITH (FORCE)`);
    };
    return shadow;
  }
}
const AS_TEXT = new Set([18, 22, 24, 30, 194, 2202, 2203, 2204, 2205, 2206, 3734, 3769, 4089, 4096]);
let patched = false;
function harden(adapter) {
  adapter.executeScript = async function (script) {
    try {
      await this.underlyingDriver().query(script);
    } catch (e) {
      this.onError(e);
    }
  };
  if (!patched) {
    patched = true;
    const proto = Object.getPrototypeOf(Object.getPrototypeOf(adapter)); // PgQueryable: adapter and transactions
    const { performIO, queryRaw } = proto;
    const chars = new WeakMap(); // query -> indexes of its "char" columns
    proto.performIO = async function (query) {
      const r = await performIO.call(this, query);
      chars.set(
        query,
        (r.fields ?? []).flatMap((f, i) => (f.dataTypeID === 18 ? [i] : [])),
      );
      for (const f of r.fields ?? []) if (AS_TEXT.has(f.dataTypeID)) f.dataTypeID = 25;
      return r;
    };
    proto.queryRaw = async function (query) {
      const r = await queryRaw.call(this, query);
      for (const i of chars.get(query) ?? []) r.columnTypes[i] = ColumnTypeEnum.Character;
      return r;
    };
  }
  return adapter;
}

let engine;
const getEngine = () =>
  (engine ??= bg.SchemaEngine.new(
    {
      datamodels: opt('--datamodels').length ? opt('--datamodels').map((f) => [f, readFileSync(f, 'utf8')]) : undefined,
    },
    () => {},
    bindMigrationAwareSqlAdapterFactory(
      new MigrationAdapterFactory(cfg, { schema: u0.searchParams.get('schema') ?? 'public' }),
    ),
  ));

const send = (m) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...m })}\n`);
let current;
// a Rust panic surfaces here, out of the awaiting call: answer the request rather than vanish
process.on('uncaughtException', (e) => {
  const message = `schema engine panic: ${panic || e.stack}`;
  if (current === undefined) {
    log('ERROR', { message });
    process.exit(101);
  }
  process.stdout.write(
    `${JSON.stringify({
      jsonrpc: '2.0',
      id: current,
      error: { code: 4466, message, data: { is_panic: false, message } },
    })}\n`,
    () => process.exit(1),
  );
});
let chain = Promise.resolve();
const rl = createInterface({ input: process.stdin, crlfDelay: Infinity });
rl.on('line', (line) => {
  if (!line.trim()) return;
  const { id, method, params } = JSON.parse(line);
  if (!method) return;
  chain = chain.then(async () => {
    current = id;
    try {
      if (method === 'createDatabase') {
        await admin(`CREATE DATABASE ${q(cfg.database)}`);
        return send({ id, result: { databaseName: cfg.database } });
      }
      const e = await getEngine();
      const result = await (method === 'getDatabaseVersion' ? e.version(params) : e[method](params));
      if (method === 'diff' && result?.stdout) send({ id: 1e9, method: 'print', params: { content: result.stdout } });
      send({ id, result: result ?? null });
    } catch (err) {
      if (process.env.DEBUG?.includes('schema-engine-shim'))
        process.stderr.write(
          JSON.stringify({ level: 'ERROR', fields: { message: `${method}: ${err.stack} ${JSON.stringify(err)}` } }) +
            '\n',
        );
      send({
        id,
        error: {
          code: 4466,
          message: 'An error happened. Check the data field for details.',
          data: { is_panic: false, message: panic || err.message, error_code: err.code, meta: err.meta },
        },
      });
    }
  });
});
rl.on('close', () => chain.then(() => process.exit(0)));
