import { expect, test } from 'vitest';
import { parseSearch } from '../search-params.ts';
import { readServersSearch, toServersVariables } from './servers-search.ts';

const read = (address: string) => readServersSearch(parseSearch(address));

test('an address holds the whole state of the catalogue', () => {
  expect(read('?q=run_query&verdict=APPROVED&verdict=EXPIRED&health=DOWN&team=data&access=usable&sort=name')).toEqual({
    q: 'run_query',
    verdict: ['APPROVED', 'EXPIRED'],
    health: ['DOWN'],
    team: ['data'],
    access: 'usable',
    sort: 'name',
  });
});

test('values that nobody knows are left aside', () => {
  expect(read('?verdict=MAGIC&verdict=constructor&health=&access=all&sort=1&x=y&q=')).toEqual({});
});

test('a filter that is not set is not sent', () => {
  expect(toServersVariables({}, null)).toEqual({ filter: {}, orderBy: 'RELEVANCE', first: 50, after: null });
  expect(toServersVariables({ q: 'ads', access: 'usable', sort: 'approved' }, 'c1')).toEqual({
    filter: { search: 'ads', usable: true },
    orderBy: 'RECENTLY_APPROVED',
    first: 50,
    after: 'c1',
  });
});
