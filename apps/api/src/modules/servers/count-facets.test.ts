import { expect, test } from 'vitest';
import { ACCESS_STATES, VERDICTS } from '../../facts/asker-sets.ts';
import type { CandidatePlaces } from './candidate-places.ts';
import { FACETS, type FacetName } from './catalogue-facets.ts';
import { parseCatalogueQuery } from './catalogue-query.ts';
import { countFacets, relaxFilters } from './count-facets.ts';
import { createFacetCodes, type FacetColumn, NO_CODES } from './facet-codes.ts';
import { siftCatalogue } from './sift-catalogue.ts';

/** A server of the test: what it has in each facet; hidden: the asker may not see it. */
type Given = Partial<Record<FacetName, readonly string[]>> & { readonly hidden?: true; readonly mine?: true };

const PLAIN: Given = {
  verdicts: ['APPROVED'],
  access: ['CAN_USE'],
  health: ['HEALTHY'],
  teams: ['ads'],
  environments: ['production'],
};
const server = (given: Given = {}): Given => ({ ...PLAIN, ...given });

function summarise(
  servers: readonly (Given | undefined)[],
  given: {
    readonly filter?: Parameters<typeof parseCatalogueQuery>[0];
    readonly hits?: readonly number[];
    readonly starred?: readonly number[];
  } = {},
) {
  const columnOf = (name: FacetName): FacetColumn => {
    const codes = createFacetCodes(name === 'verdicts' ? VERDICTS : name === 'access' ? ACCESS_STATES : []);
    const lists = servers.map((one) => codes.list(one?.[name] ?? []));
    if (name === 'teams')
      for (const one of servers) for (const slug of one?.teams ?? []) codes.code(slug, `Team ${slug}`);
    return { codes, at: (place) => lists[place] ?? NO_CODES };
  };
  const facets = new Map(FACETS.map(({ name }) => [name, columnOf(name)]));
  const query = parseCatalogueQuery(given.filter, null);
  const candidates: CandidatePlaces = {
    size: servers.length,
    sees: (place) => servers[place]?.hidden !== true,
    isMine: (place) => servers[place]?.mine === true,
    facets,
  };
  const reading = {
    knows: (place: number) => servers[place] !== undefined,
    facets,
    hits: given.hits === undefined ? null : new Set(given.hits),
  };
  const sifted = siftCatalogue({ query, candidates, reading, starred: new Set(given.starred) });
  return { ...sifted, facets: countFacets(sifted, query.chosen), relaxed: relaxFilters(sifted) };
}

const pairs = (facet: readonly { readonly value: string; readonly count: number }[]) =>
  facet.map(({ value, count }) => [value, count]);

test('D11 neither a hidden server nor one that is not known yet is counted, anywhere', () => {
  const servers = [server(), server({ teams: ['secret'], tags: ['secret'], hidden: true }), undefined];
  const { totalCount, facets, relaxed, admitted } = summarise(servers, { filter: { tags: ['secret'], mine: true } });
  expect(totalCount).toBe(0);
  expect([...admitted]).toEqual([0, 0, 0]);
  expect(relaxed).toEqual([
    { filter: 'mine', totalCount: 0 },
    { filter: 'tags', totalCount: 0 },
  ]);
  expect(facets.tags).toEqual([{ value: 'secret', label: 'secret', count: 0 }]);
  const all = summarise(servers);
  expect(all.totalCount).toBe(1);
  expect(all.facets.teams).toEqual([{ value: 'ads', label: 'Team ads', count: 1 }]);
});

test('D11 a chosen value that only hidden servers have bears no label', () => {
  const servers = [server(), server({ teams: ['secret'], hidden: true })];
  const { teams } = summarise(servers, { filter: { teams: ['secret'] } }).facets;
  expect(teams).toContainEqual({ value: 'secret', label: 'secret', count: 0 });
});

test('only hits of a search are counted, and the search is a filter that can be dropped', () => {
  const servers = [server(), server(), server({ teams: ['hr'] })];
  expect(summarise(servers, { hits: [2] }).totalCount).toBe(1);
  expect(summarise(servers, { hits: [] }).totalCount).toBe(0);
  expect(summarise(servers, { hits: [2], filter: { teams: ['ads'] } }).relaxed).toEqual([
    { filter: 'search', totalCount: 2 },
    { filter: 'teams', totalCount: 1 },
  ]);
});

test('a server that fails two filters counts nowhere, one that fails its own alone counts there', () => {
  const servers = [server({ tags: ['sql'] }), server({ teams: ['hr'], tags: ['sql'] }), server({ teams: ['hr'] })];
  const { totalCount, facets, relaxed } = summarise(servers, { filter: { teams: ['ads'], tags: ['sql'] } });
  expect(totalCount).toBe(1);
  expect(pairs(facets.teams)).toEqual([
    ['ads', 1],
    ['hr', 1],
  ]);
  expect(pairs(facets.tags)).toEqual([['sql', 1]]);
  expect(relaxed).toEqual([
    { filter: 'teams', totalCount: 2 },
    { filter: 'tags', totalCount: 1 },
  ]);
});

test('every facet limits to any of its chosen values, and counts with labels that people read', () => {
  for (const { name, words } of FACETS) {
    const values = words === undefined ? ['one', 'two'] : Object.keys(words).slice(0, 2);
    const servers = values.map((value) => server({ [name]: [value] }));
    const { totalCount, facets } = summarise(servers, { filter: { [name]: [values[1]] } });
    expect(totalCount, name).toBe(1);
    expect(pairs(facets[name]), name).toEqual(values.toSorted().map((value) => [value, 1]));
    expect(summarise(servers, { filter: { [name]: values } }).totalCount, name).toBe(2);
    for (const { value, label } of facets[name]) if (words !== undefined) expect(label).toBe(words[value]);
  }
});

test('switches limit to what can be used, to own servers and to starred ones, and can be dropped', () => {
  const servers = [server({ mine: true }), server({ access: ['NO_ACCESS'], mine: true }), server()];
  const found = (filter: object) => summarise(servers, { filter, starred: [2] });
  expect(found({ usable: true }).totalCount).toBe(2);
  expect(found({ mine: true }).totalCount).toBe(2);
  expect(found({ starred: true }).totalCount).toBe(1);
  expect(found({ mine: true, usable: true }).relaxed).toEqual([
    { filter: 'usable', totalCount: 2 },
    { filter: 'mine', totalCount: 2 },
  ]);
});

test('a server without a value is in no value of that facet, and in none that is chosen', () => {
  const { totalCount, facets } = summarise([server({ environments: [] }), server()]);
  expect([totalCount, facets.environments]).toEqual([2, [{ value: 'production', label: 'Production', count: 1 }]]);
  expect(summarise([server({ environments: [] })], { filter: { environments: ['staging'] } }).totalCount).toBe(0);
});

test('of too many values the most frequent are listed, and all that are chosen', () => {
  const rare = Array.from({ length: 150 }, (_, index) => server({ tags: [`rare-${String(index).padStart(3, '0')}`] }));
  const servers = [...rare, server({ tags: ['common'] }), server({ tags: ['common'] })];
  const tags = summarise(servers).facets.tags.map(({ value }) => value);
  expect(tags).toHaveLength(100);
  expect(tags.slice(0, 2)).toEqual(['common', 'rare-000']);
  const chosen = summarise(servers, { filter: { tags: ['rare-149', 'gone'] } }).facets.tags;
  expect(chosen).toHaveLength(100);
  expect(pairs(chosen).slice(-2)).toEqual([
    ['rare-149', 1],
    ['gone', 0],
  ]);
});

test('servers found are ranked by health, unknown last', () => {
  const ranks = [
    ...summarise(['UNKNOWN', 'HEALTHY', 'DOWN', 'SIGN_IN_NEEDED', 'DEGRADED'].map((one) => server({ health: [one] })))
      .admitted,
  ];
  expect(ranks).toEqual([1, 5, 2, 4, 3]);
});
