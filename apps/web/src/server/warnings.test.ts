import { expect, test } from 'vitest';
import { listWarnings } from './warnings.ts';

const calm = {
  suspensions: [],
  drift: null,
  lanes: [],
  deprecatedAt: null,
  sunsetAt: null,
  retiredAt: null,
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
  imposedBy: 'Tom Bakker',
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

test('a suspension says who is stopped, by whom, why and until when', () => {
  const [warning] = listWarnings({ ...calm, suspensions: [suspension] });
  expect(warning).toMatchObject({ title: 'Suspended for everyone', severity: 'stop' });
  expect(warning?.text).toMatch(/^Leaks flags\. By Tom Bakker since .+, until lifted\.$/);
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

test('of a retired server only that is said, and what to use instead', () => {
  const replacement = { name: 'com.example.knowledge/search', title: 'Knowledge' };
  const retired = { ...calm, retiredAt: '2026-01-05T00:00:00Z', replacement, suspensions: [suspension], drift };
  expect(listWarnings(retired)).toMatchObject([{ kind: 'retired', severity: 'stop', replacement }]);
});

const condition = {
  text: 'Mask customer names.',
  dueAt: '2026-12-01T00:00:00Z',
  consequence: 'SUSPEND' as const,
  cleared: false,
};
const lane = {
  lane: 'SECURITY' as const,
  state: 'APPROVED' as const,
  expiresAt: '2026-11-01T00:00:00Z',
  conditions: [],
};

test('an expired lane stops the server and names the lane', () => {
  const [warning] = listWarnings({ ...calm, lanes: [{ ...lane, state: 'EXPIRED' as const }] });
  expect(warning).toMatchObject({ kind: 'expired', severity: 'stop', title: 'Review expired: Security' });
});

test('conditions that users must obey are shown in full, cleared ones are not', () => {
  const lanes = [{ ...lane, conditions: [condition, { ...condition, text: 'Old.', cleared: true }] }];
  expect(listWarnings({ ...calm, lanes })).toMatchObject([
    { kind: 'conditions', title: '1 condition applies', text: 'Mask customer names.' },
  ]);
});
