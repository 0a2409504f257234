import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness } from '../../../test/harness.ts';
import { type CandidateRequest, placeCandidates } from './candidate-places.ts';
import type { FacetName } from './catalogue-facets.ts';
import type { FacetColumn } from './facet-codes.ts';

let api: Harness;
let place: number;

beforeAll(async () => {
  api = await startHarness();
  const { id } = await api.world.server('com.example.data/presto', { allow: ['data-eng'] });
  const { rows } = await api.db.pool.query('SELECT ordinal FROM catalogue_entry WHERE server_id = $1', [id]);
  place = rows[0].ordinal;
});
afterAll(() => api.close());

const gateway = {
  subject: {
    kind: 'WORKLOAD' as const,
    issuer: 'https://idp.example.com',
    id: 'gateway',
    workforce: true,
    active: true,
    groups: new Set<never>(),
  },
  roles: { admin: false, auditor: false, reviewerLanes: [] },
  decideService: true,
  agent: undefined,
  environment: undefined,
};

async function valuesOf(facet: FacetName, given: Partial<CandidateRequest>): Promise<string[]> {
  const { facets } = await placeCandidates(api.db.pool, {
    judged: api.facts.judgedServers(gateway),
    tooOld: false,
    facts: api.facts.current(),
    nameGroups: (ids) => ids.map(() => 'named'),
    at: api.clock.wall(),
    ...given,
  });
  const { codes, at } = facets.get(facet) as FacetColumn;
  return at(place).map(codes.valueOf);
}

test('facts that are too old tell nobody’s access: that is no refusal', async () => {
  expect(await valuesOf('access', {})).toEqual(['NO_ACCESS']);
  expect(await valuesOf('access', { tooOld: true })).toEqual(['CANNOT_TELL']);
});

test('D11 those who may learn no group names find none, whoever asked before', async () => {
  expect(await valuesOf('groups', {})).toEqual(['named']);
  expect(await valuesOf('groups', { nameGroups: null })).toEqual([]);
});
