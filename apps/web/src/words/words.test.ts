import { expect, test } from 'vitest';
import { describeAccess } from './access.ts';
import { summarizeLanes } from './lane.ts';
import { describeToolCounts } from './surface.ts';
import { describeBehaviours } from './tool.ts';

test('lanes are summed up by their worst, and a server nobody reviewed is never green', () => {
  expect(summarizeLanes([])).toMatchObject({ tone: 'idle', word: 'Never submitted for review' });
  expect(
    summarizeLanes([
      { lane: 'SECURITY', state: 'APPROVED' },
      { lane: 'LEGAL_PRIVACY', state: 'APPROVED' },
    ]),
  ).toMatchObject({ tone: 'good', word: '2 lanes approved' });
  expect(
    summarizeLanes([
      { lane: 'SECURITY', state: 'APPROVED' },
      { lane: 'LEGAL_PRIVACY', state: 'NOT_STARTED' },
    ]),
  ).toMatchObject({ tone: 'busy', word: 'Legal/Privacy: not decided yet; Security: approved' });
  expect(
    summarizeLanes([
      { lane: 'SECURITY', state: 'EXPIRED' },
      { lane: 'LEGAL_PRIVACY', state: 'APPROVED_WITH_CONDITIONS' },
    ]).tone,
  ).toBe('bad');
});

test('not knowing is worded apart from being refused', () => {
  const access = (allowed: boolean, reason: Parameters<typeof describeAccess>[0]['reason']) =>
    describeAccess({ allowed, reason, tools: 'ALL' }).word;
  expect(access(false, 'GROUPS_UNKNOWN')).toBe('Cannot tell');
  expect(access(false, 'FACTS_STALE')).toBe('Cannot tell');
  expect(access(false, 'NO_MATCHING_RULE')).toBe('No access');
  expect(access(true, 'ALLOWED_BY_RULE')).toBe('Can use');
});

test('access to some tools only is not worded as access to the server', () => {
  expect(describeAccess({ allowed: true, reason: 'ALLOWED_BY_RULE', tools: 'LISTED' }).word).toBe('Can use some tools');
});

test('destructive tools are counted beside all tools', () => {
  expect(describeToolCounts({ toolCount: 1, destructiveCount: 0 })).toBe('1 tool');
  expect(describeToolCounts({ toolCount: 5, destructiveCount: 1 })).toBe('5 tools, 1 may destroy');
});

test('a tool without annotations is assumed to write, destroy and reach outside', () => {
  expect(
    describeBehaviours([
      { hint: 'READ_ONLY', value: false, source: 'ASSUMED' },
      { hint: 'DESTRUCTIVE', value: true, source: 'ASSUMED' },
      { hint: 'IDEMPOTENT', value: false, source: 'ASSUMED' },
      { hint: 'OPEN_WORLD', value: true, source: 'ASSUMED' },
    ]).map(({ word, source }) => (source === 'ASSUMED' ? `${word} (assumed)` : word)),
  ).toEqual(['Writes (assumed)', 'May destroy (assumed)', 'Not safe to repeat (assumed)', 'Reaches outside (assumed)']);
});

test('a read-only tool is not said to destroy or to be safe to repeat', () => {
  expect(
    describeBehaviours([
      { hint: 'READ_ONLY', value: true, source: 'DECLARED' },
      { hint: 'DESTRUCTIVE', value: true, source: 'ASSUMED' },
      { hint: 'IDEMPOTENT', value: false, source: 'ASSUMED' },
      { hint: 'OPEN_WORLD', value: false, source: 'DECLARED' },
    ]).map(({ word }) => word),
  ).toEqual(['Reads only', 'Stays inside']);
});
