import { expect, test } from 'vitest';
import type { AccessRuleLineFragment } from '../generated/graphql.ts';
import { describeLimits, listLines } from './rule-lines.ts';

const rule = (more: Partial<AccessRuleLineFragment> = {}): AccessRuleLineFragment => ({
  id: 'r1',
  effect: 'ALLOW',
  groups: [],
  limited: false,
  persons: null,
  workloads: null,
  agents: null,
  environments: null,
  tools: null,
  endsAt: null,
  source: 'REVIEW',
  addedAt: '2026-01-01T00:00:00Z',
  addedBy: null,
  ...more,
});

test('every group, person and service of a rule is a line of its own', () => {
  const groups = [{ name: 'data-eng', displayName: 'Data Engineering', people: 3, members: null }];
  const lines = listLines([rule({ groups, persons: ['Ada (p-ada)'], workloads: ['bot'] })]);
  expect(lines.map(({ kind, name }) => [kind, name])).toEqual([
    ['Group', 'data-eng'],
    ['Person', 'Ada (p-ada)'],
    ['Service', 'bot'],
  ]);
  expect(lines[0]).toMatchObject({ title: 'Data Engineering', people: 3 });
});

test('a rule that names nobody is about everybody', () => {
  expect(listLines([rule({ effect: 'DENY', persons: [], workloads: [] })])[0]?.kind).toBe('Everybody');
});

test('limits are told in full to those who may know, else only that there are some', () => {
  expect(describeLimits(rule())).toEqual([]);
  expect(describeLimits(rule({ limited: true }))).toEqual(['To some tools, clients or environments']);
  expect(describeLimits(rule({ limited: true, tools: ['run', 'get_…'], agents: [], environments: ['prod'] }))).toEqual([
    'Tools: run, get_…',
    'From: prod',
  ]);
});
