import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './env.ts';

const URL = 'postgres://app:s3cret-canary@127.0.0.1:5432/gatehouse';

test('the database is all that must be set', () => {
  expect(readSettings({ DATABASE_URL: URL })).toEqual({
    databaseUrl: URL,
    intervalMs: 300_000,
    concurrency: 32,
    resultDays: 7,
    namedHosts: new Set(),
    exitWithParent: false,
    logLevel: 'info',
  });
});

test('named hosts are a list of host:port', () => {
  const { namedHosts } = readSettings({
    DATABASE_URL: URL,
    GATEHOUSE_HTTP_HOSTS: 'LocalHost:4410, [::1]:4411,10.0.0.1:80',
  });
  expect(namedHosts).toEqual(new Set(['localhost:4410', '[::1]:4411', '10.0.0.1:80']));
});

test.each([
  [{}, 'DATABASE_URL is not set'],
  [{ DATABASE_URL: 'mysql://app:s3cret-canary@h/db' }, 'DATABASE_URL is malformed'],
  [{ DATABASE_URL: URL, GATEHOUSE_PROBE_INTERVAL: 'soon' }, 'GATEHOUSE_PROBE_INTERVAL is malformed'],
  [{ DATABASE_URL: URL, GATEHOUSE_PROBE_INTERVAL: '0' }, 'GATEHOUSE_PROBE_INTERVAL is malformed'],
  [{ DATABASE_URL: URL, GATEHOUSE_PROBE_RESULT_DAYS: '0' }, 'GATEHOUSE_PROBE_RESULT_DAYS is malformed'],
  [{ DATABASE_URL: URL, GATEHOUSE_HTTP_HOSTS: 'localhost' }, 'GATEHOUSE_HTTP_HOSTS is malformed'],
  [{ DATABASE_URL: URL, GATEHOUSE_HTTP_HOSTS: '*:80' }, 'GATEHOUSE_HTTP_HOSTS is malformed'],
  [{ DATABASE_URL: URL, LOG_LEVEL: 'loud' }, 'LOG_LEVEL is malformed'],
])('I5 %j stops the start with a sentence that repeats no value', (environment, sentence) => {
  const start = () => readSettings(environment);
  expect(start).toThrow(SettingsError);
  expect(start).toThrow(sentence);
  expect(start).not.toThrow(/s3cret-canary/);
});
