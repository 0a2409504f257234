import type { ApprovedRevision, Quarantine, ServerFacts } from '../../access/facts.ts';
import { type Id, type IdKind, makeId } from '../../ids.ts';
import type { Condition, LaneStanding } from '../../review/approval.ts';
import type { Lane } from '../../review/lane.ts';

/** An instant of the tests' own. */
export const AT = Date.UTC(2026, 0, 15);

const id = <K extends IdKind>(kind: K, unique: string): Id<K> => makeId(kind, unique);

export const makeStanding = (lane: Lane, more: Partial<LaneStanding> = {}): LaneStanding => ({
  lane,
  decisionId: id('laneDecision', lane),
  outcome: 'APPROVED',
  decidedAt: AT - 1000,
  expiresAt: null,
  conditions: [],
  ...more,
});

export const makeCondition = (more: Partial<Condition> = {}): Condition => ({
  id: id('condition', 'one'),
  text: 'Rotate the key.',
  dueAt: AT + 1000,
  consequence: 'SUSPEND',
  clearedAt: null,
  ...more,
});

export const makeApproved = (more: Partial<ApprovedRevision> = {}): ApprovedRevision => ({
  id: id('revision', 'one'),
  version: '1.0.0',
  endpoint: 'https://presto.example.com/mcp',
  environment: 'production',
  requiredLanes: ['SECURITY', 'LEGAL_PRIVACY'],
  lanes: [makeStanding('SECURITY'), makeStanding('LEGAL_PRIVACY')],
  policy: { id: id('policyVersion', 'one'), rules: [] },
  surface: { fingerprint: 'fp1:a', visible: true, tools: ['run_query'] },
  ...more,
});

/** A server with a standing approval, unless said otherwise. */
export const makeServer = (more: Partial<ServerFacts> = {}): ServerFacts => ({
  id: id('server', 'one'),
  name: 'com.example.data/presto',
  teamId: id('team', 'one'),
  ownerGroup: id('group', 'owners'),
  visibility: 'LISTED',
  retiredAt: null,
  deprecatedAt: null,
  sunsetAt: null,
  driftSetting: 'QUARANTINE',
  approved: makeApproved(),
  open: null,
  latestSubmitted: 'APPROVED',
  suspensions: [],
  grants: [],
  quarantine: null,
  observedFingerprint: 'fp1:a',
  guard: { enforced: false, seenAt: null },
  ...more,
});

export const makeQuarantine = (more: Partial<Quarantine> = {}): Quarantine => ({
  all: false,
  changedTools: [],
  addedTools: [],
  prompts: [],
  templates: [],
  ...more,
});
