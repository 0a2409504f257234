import { createPool } from '@gatehouse/database/client';
import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { parseCatalogueQuery } from './modules/servers/catalogue-query.ts';
import { writeCandidates } from './modules/servers/candidate-bytes.ts';
import { countFacets } from './modules/servers/count-facets.ts';
import { listPage } from './modules/servers/list-page.ts';
test('time', { timeout: 600_000 }, async () => {
  const pool = createPool(readFileSync('/tmp/gh-cat/app', 'utf8'));
  const { rows } = await pool.query('SELECT id FROM server');
  const byVerdict: any = new Map([['APPROVED', new Set<string>()], ['EXPERIMENTAL', new Set<string>()]]);
  rows.forEach((r, i) => byVerdict.get(i % 10 ? 'APPROVED' : 'EXPERIMENTAL').add(r.id));
  const candidates = { byVerdict, usable: null };
  const at = Date.now();
  const one = createPool(readFileSync('/tmp/gh-cat/app', 'utf8'), { maxConnections: 1 });
  const { rows: [{ p }] } = await one.query('select pg_backend_pid() p');
  const cpu = () => Number(readFileSync(`/proc/${p}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  for (const [name, filter, order] of [
    ['all', {}, 'NAME'], ['recent', {}, 'RECENTLY_APPROVED'],
    ['invoice', { search: 'invoice' }, 'RELEVANCE'], ['list invoice', { search: 'list invoice' }, 'RELEVANCE'],
    ['use (all)', { search: 'use' }, 'RELEVANCE'], ['u l', { search: 'u l' }, 'RELEVANCE'], ['rare', { search: 'invoice-77' }, 'RELEVANCE'],
    ['team', { teams: ['team-5'] }, 'NAME'], ['facets', { verdicts: ['APPROVED'], tags: ['t3'], health: ['HEALTHY'], environments: ['production'] }, 'NAME'],
  ] as const) {
    const query = parseCatalogueQuery(filter as any, order);
    const time = async (f: (p: any) => Promise<unknown>, db: any) => {
      const ts: number[] = []; await f(db); const c = cpu();
      for (let i = 0; i < 15; i++) { const t = performance.now(); await f(db); ts.push(performance.now() - t); }
      const used = (cpu() - c) / 15;
      ts.sort((a, b) => a - b); return `min ${ts[0]!.toFixed(1)} med ${ts[7]!.toFixed(1)} max ${ts[14]!.toFixed(1)}${db === one ? ` cpu ${used.toFixed(1)}` : ''}`;
    };
    const b = await writeCandidates(pool, candidates as any, query.verdicts);
    const page = (db: any) => listPage(db, { query, admitted: b.admitted, after: null, size: 50, at, probeIntervalSeconds: 300 });
    const sum = (db: any) => countFacets(db, { query, candidates: b.all, at, probeIntervalSeconds: 300, verdictLabel: (v) => v });
    console.log(name, ((await sum(pool)) as any).totalCount, '| page', await time(page, one), '| summary', await time(sum, one), '| both', await time((db) => Promise.all([page(db), sum(db)]), pool));
  }
  await pool.end(); await one.end();
});
