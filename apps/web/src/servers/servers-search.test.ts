import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../search-params.ts';
import { listFacetValues } from './facet-values.ts';
import { listChips } from './filter-chips.ts';
import { choose, dropFilter, readServersSearch, toServersVariables, withoutFacets } from './servers-search.ts';

const read = (address: string) => readServersSearch(parseSearch(address));

test('an address holds the whole state of the catalogue', () => {
  const address =
    '?q=run_query&view=usable&verdict=APPROVED&verdict=EXPIRED&access=CAN_USE&health=DOWN&team=data&behaviour=HAS_WRITES' +
    '&group=data-eng&data=internal&tag=sql&env=production&transport=streamable-http&auth=SIGN_IN&rev=2025-06-18&sort=name&layout=cards';
  expect(stringifySearch({ ...read(address) })).toBe(address);
});

test('values that nobody knows are left aside', () => {
  expect(
    read(
      '?verdict=MAGIC&verdict=constructor&health=&access=all&sort=1&view=mine&layout=list&x=y&q=&behaviour=NICE&auth=x&env=prod',
    ),
  ).toEqual({});
});

test('more values, or longer ones, than the API takes are left aside', () => {
  const many = Array.from({ length: 120 }, (_, place) => `tag=t${place}`).join('&');
  expect(read(`?${many}&team=${'x'.repeat(101)}`)).toMatchObject({ tag: { length: 100 } });
});

test('a filter that is not set is not sent', () => {
  expect(toServersVariables({}, null)).toEqual({ filter: {}, orderBy: 'RELEVANCE', first: 50, after: null });
  expect(toServersVariables({ q: 'ads', access: ['CAN_USE'], sort: 'approved' }, 'c1')).toEqual({
    filter: { search: 'ads', access: ['CAN_USE'] },
    orderBy: 'RECENTLY_APPROVED',
    first: 50,
    after: 'c1',
  });
});

test('a quick view is a filter, and a facet that is chosen beside it is stronger', () => {
  expect(toServersVariables(read('?view=usable&team=ads'), null).filter).toEqual({ usable: true, teams: ['ads'] });
  expect(toServersVariables(read('?view=team'), null).filter).toEqual({ mine: true });
  expect(toServersVariables(read('?view=starred'), null).filter).toEqual({ starred: true });
  expect(toServersVariables(read('?view=approved'), null)).toMatchObject({ orderBy: 'RECENTLY_APPROVED' });
  expect(toServersVariables(read('?view=approved&verdict=EXPIRED&sort=name'), null)).toMatchObject({
    filter: { verdicts: ['EXPIRED'] },
    orderBy: 'NAME',
  });
});

test('a facet without values leaves no trace', () => {
  expect(choose({ q: 'a', health: ['DOWN'] }, 'health', [])).toEqual({ q: 'a' });
  expect(choose({ q: 'a' }, 'health', ['DOWN'])).toEqual({ q: 'a', health: ['DOWN'] });
});

test('clearing the filters keeps words, view, order and layout', () => {
  expect(withoutFacets(read('?q=a&view=team&health=DOWN&tag=x&sort=name&layout=cards'))).toEqual({
    q: 'a',
    view: 'team',
    sort: 'name',
    layout: 'cards',
  });
});

test('the filter that the API says hides most can be dropped, whatever part of the address made it', () => {
  const search = read('?q=a&view=usable&verdict=APPROVED');
  expect(dropFilter(search, 'verdicts')).toEqual({ q: 'a', view: 'usable' });
  expect(dropFilter(search, 'search')).toEqual({ view: 'usable', verdict: ['APPROVED'] });
  expect(dropFilter(search, 'usable')).toEqual({ q: 'a', verdict: ['APPROVED'] });
  expect(dropFilter(read('?view=approved'), 'verdicts')).toEqual({});
});

test('every chosen value is a chip, named in words, that leads to the search without it', () => {
  const chips = listChips(read('?q=a&team=ads&verdict=APPROVED&verdict=EXPIRED'), (_, value) => value.toLowerCase());
  expect(chips.map(({ title, label }) => `${title}: ${label}`)).toEqual([
    'Verdict: approved',
    'Verdict: expired',
    'Owning team: ads',
  ]);
  expect(chips[0]?.without).toEqual({ q: 'a', team: ['ads'], verdict: ['EXPIRED'] });
});

test('known values of a facet stand there before their counts, and a chosen one stays when nothing has it', () => {
  expect(listFacetValues('access', [], undefined).map(({ label, count }) => [label, count])).toEqual([
    ['Can use', undefined],
    ['No access', undefined],
    ['Cannot tell', undefined],
  ]);
  expect(listFacetValues('team', ['gone'], undefined)).toEqual([{ value: 'gone', label: 'gone', count: undefined }]);
});
