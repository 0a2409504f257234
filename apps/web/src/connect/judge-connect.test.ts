import { expect, test } from 'vitest';
import { judgeConnect } from './judge-connect.ts';

type Server = Parameters<typeof judgeConnect>[0];

const access: Server['myAccess'] = {
  allowed: true,
  reason: 'ALLOWED_BY_RULE',
  message: 'Allowed.',
  helpfulGroups: [],
  tools: 'ALL',
  decisionId: 'dec_1',
};
const presto: Server = {
  viewerCan: ['CONNECT', 'STAR'],
  myAccess: access,
  transport: 'streamable-http',
  endpoint: 'https://mcp.corp.example/presto',
  version: '1.0.0',
};

test('who may connect now is told how, at the approved endpoint', () => {
  expect(judgeConnect(presto)).toEqual({
    kind: 'OPEN',
    connection: { kind: 'HTTP', url: 'https://mcp.corp.example/presto' },
  });
});

test.each<[string, Partial<Server>]>([
  ['the right to connect is missing', { viewerCan: ['STAR', 'SEE_DETAILS', 'SUSPEND'] }],
  ['the decision is a denial', { myAccess: { ...access, allowed: false, reason: 'SUSPENDED' } }],
  ['nobody can tell', { myAccess: { ...access, allowed: false, reason: 'FACTS_STALE' } }],
  ['there is no right and no way either', { viewerCan: [], endpoint: null }],
])('nothing is told when %s', (_, change) => {
  expect(judgeConnect({ ...presto, ...change })).toEqual({ kind: 'CLOSED' });
});

test('a transport that no client speaks is said to be the reason', () => {
  expect(judgeConnect({ ...presto, transport: 'http+sse' })).toMatchObject({ kind: 'NO_CLIENT' });
});
