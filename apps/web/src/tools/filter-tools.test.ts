import { expect, test } from 'vitest';
import type { ToolLineFragment } from '../generated/graphql.ts';
import { countMarks, filterTools, hasChanged, marksOf } from './filter-tools.ts';

const tool = (change: Partial<ToolLineFragment> & { readOnly?: boolean } = {}): ToolLineFragment => ({
  name: 'run_query',
  title: 'Run a query',
  description: 'Runs one query.',
  state: 'APPROVED',
  hasOutputSchema: true,
  hiddenCharacters: false,
  behaviour: [
    { hint: 'READ_ONLY', value: change.readOnly ?? false, source: 'DECLARED', verifiedBy: null },
    { hint: 'DESTRUCTIVE', value: true, source: 'ASSUMED', verifiedBy: null },
    { hint: 'IDEMPOTENT', value: false, source: 'ASSUMED', verifiedBy: null },
    { hint: 'OPEN_WORLD', value: true, source: 'ASSUMED', verifiedBy: null },
  ],
  ...change,
});

test('what a tool does not declare counts as the protocol assumes it', () => {
  expect([...marksOf(tool(), true)]).toEqual(['writes', 'destroys', 'outside']);
});

test('a read-only tool destroys nothing, whatever else it says', () => {
  expect([...marksOf(tool({ readOnly: true }), true)]).toEqual(['reads', 'outside']);
});

test('a tool has changed only where something was approved', () => {
  expect(hasChanged('QUARANTINED', true)).toBe(true);
  expect(hasChanged('REMOVED', true)).toBe(true);
  expect(hasChanged('UNREVIEWED', true)).toBe(true);
  expect(hasChanged('UNREVIEWED', false)).toBe(false);
  expect(hasChanged('APPROVED', true)).toBe(false);
});

test('a search needs every word, in name, title or description, in any case', () => {
  const tools = [tool(), tool({ name: 'list_tables', title: null, description: 'Lists TABLES.' })];
  const found = (q: string) => filterTools(tools, { q }, true).map(({ name }) => name);
  expect(found('')).toEqual(['run_query', 'list_tables']);
  expect(found('tables')).toEqual(['list_tables']);
  expect(found('query one')).toEqual(['run_query']);
  expect(found('query tables')).toEqual([]);
});

test('marks widen each other, words and marks narrow', () => {
  const tools = [
    tool(),
    tool({ name: 'read', readOnly: true }),
    tool({ name: 'bare', hasOutputSchema: false, readOnly: true }),
  ];
  const found = (mark: ('reads' | 'no-output' | 'destroys')[], q = '') =>
    filterTools(tools, { q, mark }, true).map(({ name }) => name);
  expect(found(['reads'])).toEqual(['read', 'bare']);
  expect(found(['no-output', 'destroys'])).toEqual(['run_query', 'bare']);
  expect(found(['reads'], 'bare')).toEqual(['bare']);
  expect(Object.fromEntries(countMarks(tools, true))).toEqual({
    writes: 1,
    destroys: 1,
    outside: 3,
    reads: 2,
    'no-output': 1,
  });
});
