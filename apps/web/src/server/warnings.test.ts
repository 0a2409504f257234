import { expect, test } from 'vitest';
import { listWarnings } from './warnings.ts';

const calm = {
  suspensions: [],
  drift: null,
  deprecatedAt: null,
  sunsetAt: null,
  replacement: null,
  team: { slug: 'data', name: 'Data', ownerMissing: false, channels: [] },
};
const suspension = {
  id: 'sus_1',
  scope: 'SERVER' as const,
  reason: 'Leaks flags.',
  tools: [],
  groups: [],
  startsAt: '2026-11-20T10:00:00Z',
  endsAt: null,
  active: true,
};
const drift = {
  changedTools: ['list_runs'],
  addedTools: ['drop_all'],
  removedTools: [],
  closesAll: false,
  confirmedAt: '2026-11-20T10:00:00Z',
};

test('a server in order has no warning', () => {
  expect(listWarnings(calm)).toEqual([]);
});

test('a suspension that is over or not begun does not warn', () => {
  expect(listWarnings({ ...calm, suspensions: [{ ...suspension, active: false }] })).toEqual([]);
});

test('the most severe come first, and two at most', () => {
  const all = {
    ...calm,
    suspensions: [suspension],
    drift,
    deprecatedAt: '2026-10-01T00:00:00Z',
    team: { ...calm.team, ownerMissing: true },
  };
  expect(listWarnings(all).map(({ kind }) => kind)).toEqual(['suspended', 'changed']);
});

test('a suspension says who is stopped, why and until when', () => {
  const [warning] = listWarnings({ ...calm, suspensions: [suspension] });
  expect(warning).toMatchObject({ title: 'Suspended for everyone', severity: 'stop' });
  expect(warning?.text).toMatch(/^Leaks flags\. Since .+, until lifted\.$/);
});

test('drift names the tools and says what still works', () => {
  const [warning] = listWarnings({ ...calm, drift });
  expect(warning?.title).toBe('Changed since approval: 2 tools');
  expect(warning?.text).toContain('Changed: list_runs; added: drop_all.');
  expect(warning?.text).toContain('the rest works');
});

test('a deprecated server names its replacement', () => {
  const replacement = { name: 'com.example.knowledge/search', title: 'Knowledge' };
  const [warning] = listWarnings({ ...calm, deprecatedAt: '2026-10-01T00:00:00Z', replacement });
  expect(warning).toMatchObject({ kind: 'deprecated', replacement });
});
