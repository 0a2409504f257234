import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './env.ts';

const ISSUER = { issuer: 'https://idp.example.com', workforce: true, default: true };
const GOOD = {
  DATABASE_URL: 'postgresql://app:top-secret@db.example.com:5432/gatehouse',
  GATEHOUSE_ISSUERS: JSON.stringify([ISSUER]),
};

const refusalOf = (changes: Record<string, string | undefined>): string => {
  try {
    readSettings({ ...GOOD, ...changes });
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  return 'accepted';
};

test('what is not set has a sane default', () => {
  expect(readSettings(GOOD)).toMatchObject({
    host: '127.0.0.1',
    port: 4400,
    publicUrl: 'http://localhost:4400',
    audience: 'http://localhost:4400',
    defaultIssuer: 'https://idp.example.com',
    maxFactAgeMs: 60_000,
    decisionLog: 'async',
    introspection: 'signed-in',
    webClientId: 'web',
    mutationClients: new Set(['web']),
  });
});

test.each([
  ['DATABASE_URL', undefined, 'DATABASE_URL is not set'],
  ['DATABASE_URL', 'mysql://app:top-secret@db.example.com/x', 'DATABASE_URL is malformed'],
  ['GATEHOUSE_ISSUERS', undefined, 'GATEHOUSE_ISSUERS is not set'],
  ['GATEHOUSE_ISSUERS', 'not json', 'GATEHOUSE_ISSUERS is malformed: is not JSON'],
  ['GATEHOUSE_ISSUERS', '[]', 'GATEHOUSE_ISSUERS is malformed'],
  ['GATEHOUSE_ISSUERS', JSON.stringify([{ ...ISSUER, workforse: true }]), 'GATEHOUSE_ISSUERS at 0 is malformed'],
  ['GATEHOUSE_ISSUERS', JSON.stringify([ISSUER, ISSUER]), 'names an issuer twice'],
  [
    'GATEHOUSE_ISSUERS',
    JSON.stringify([ISSUER, { ...ISSUER, issuer: 'https://other.example.com' }]),
    'marks more than one issuer as the default',
  ],
  [
    'GATEHOUSE_ISSUERS',
    JSON.stringify([{ issuer: 'https://a.example.com' }, { issuer: 'https://b.example.com' }]),
    'marks none of its issuers',
  ],
  ['PORT', 'http', 'PORT is malformed'],
  ['GATEHOUSE_MAX_FACT_AGE', '0', 'GATEHOUSE_MAX_FACT_AGE is malformed'],
  ['GATEHOUSE_DECISION_LOG', 'never', 'GATEHOUSE_DECISION_LOG is malformed'],
  ['GATEHOUSE_MAX_COST', '-1', 'GATEHOUSE_MAX_COST is malformed'],
  [
    'GATEHOUSE_WORKLOADS',
    JSON.stringify([{ issuer: 'https://unknown.example.com', clientId: 'x' }]),
    'GATEHOUSE_WORKLOADS names the issuer https://unknown.example.com',
  ],
])('%s = %s stops the start with a sentence', (name, value, sentence) => {
  expect(refusalOf({ [name]: value })).toContain(sentence);
});

test('I5 a malformed setting is not repeated: it may hold a password', () => {
  expect(refusalOf({ DATABASE_URL: 'mysql://app:top-secret@db.example.com/x' })).not.toContain('top-secret');
});

test('several mistakes are told at once', () => {
  expect(refusalOf({ PORT: 'x', DATABASE_URL: undefined }).split('\n')).toHaveLength(2);
});
