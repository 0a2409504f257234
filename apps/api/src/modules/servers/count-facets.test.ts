import { expect, test } from 'vitest';
import { VERDICT_BYTES } from './candidate-bytes.ts';
import type { CatalogueColumns } from './catalogue-columns.ts';
import { parseCatalogueQuery } from './catalogue-query.ts';
import { countFacets } from './count-facets.ts';

const server = (given: Partial<CatalogueColumns> = {}): CatalogueColumns => ({
  team: 'ads',
  teamName: 'Ads',
  environment: 'production',
  health: 'HEALTHY',
  tags: [],
  ...given,
});

const summarise = (
  columns: (CatalogueColumns | undefined)[],
  given: {
    filter?: Parameters<typeof parseCatalogueQuery>[0];
    candidates?: Buffer;
    hits?: readonly number[];
    outdated?: readonly number[];
  } = {},
) =>
  countFacets({
    query: parseCatalogueQuery(given.filter, null),
    candidates: given.candidates ?? Buffer.alloc(columns.length, VERDICT_BYTES.indexOf('APPROVED')),
    reading: {
      columns,
      hits: given.hits === undefined ? null : Int32Array.from(given.hits),
      outdated: new Set(given.outdated),
    },
    verdictLabel: (verdict) => verdict,
  });

test('D11 neither a server that is no candidate nor one behind the end of the candidates is counted', () => {
  const { totalCount, facets } = summarise([server(), server({ team: 'secret' }), undefined, server({ team: 'new' })], {
    candidates: Buffer.from([VERDICT_BYTES.indexOf('APPROVED'), 0, 0]),
  });
  expect(totalCount).toBe(1);
  expect(facets.teams).toEqual([{ value: 'ads', label: 'Ads', count: 1 }]);
});

test('only hits of a search are counted', () => {
  expect(summarise([server(), server(), server()], { hits: [2] }).totalCount).toBe(1);
  expect(summarise([server(), server(), server()], { hits: [] }).totalCount).toBe(0);
});

test('health judged too long ago is counted as unknown, and found as that alone', () => {
  const columns = [server(), server({ health: 'DOWN' })];
  const counts = Object.fromEntries(
    summarise(columns, { outdated: [1] }).facets.health.map(({ value, count }) => [value, count]),
  );
  expect(counts).toEqual({ HEALTHY: 1, UNKNOWN: 1 });
  expect(summarise(columns, { outdated: [1], filter: { health: ['DOWN'] } }).totalCount).toBe(0);
  expect(summarise(columns, { outdated: [1], filter: { health: ['UNKNOWN'] } }).totalCount).toBe(1);
});

test('a server that fails two filters counts nowhere, one that fails its own alone counts there', () => {
  const columns = [
    server({ team: 'ads', tags: ['sql'] }),
    server({ team: 'hr', tags: ['sql'] }),
    server({ team: 'hr' }),
  ];
  const { totalCount, facets } = summarise(columns, { filter: { teams: ['ads'], tags: ['sql'] } });
  expect(totalCount).toBe(1);
  expect(facets.teams.map(({ value, count }) => [value, count])).toEqual([
    ['ads', 1],
    ['hr', 1],
  ]);
  expect(facets.tags.map(({ value, count }) => [value, count])).toEqual([['sql', 1]]);
});

test('a server of no environment is in no value of that facet, and in none that is chosen', () => {
  const { totalCount, facets } = summarise([server({ environment: null }), server()]);
  expect([totalCount, facets.environments]).toEqual([2, [{ value: 'production', label: 'Production', count: 1 }]]);
  expect(summarise([server({ environment: null })], { filter: { environments: ['staging'] } }).totalCount).toBe(0);
});

test('of too many values the most frequent are listed, and those that are chosen', () => {
  const rare = Array.from({ length: 150 }, (_, index) => server({ tags: [`rare-${String(index).padStart(3, '0')}`] }));
  const columns = [...rare, server({ tags: ['common'] }), server({ tags: ['common'] })];
  const tags = summarise(columns).facets.tags.map(({ value }) => value);
  expect(tags).toHaveLength(100);
  expect(tags.slice(0, 2)).toEqual(['common', 'rare-000']);
  const chosen = summarise(columns, { filter: { tags: ['rare-149'] } }).facets.tags.map(({ value }) => value);
  expect(chosen).toHaveLength(100);
  expect(chosen.at(-1)).toBe('rare-149');
});
