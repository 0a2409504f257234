import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, SettingRefused } from './env.ts';

test('without settings the product takes port 4400, an embedded database and .gatehouse in the repository', () => {
  const settings = readSettings({}, []);
  expect(settings).toMatchObject({ port: 4400, external: undefined, empty: false, production: false, underNpm: false });
  expect(path.basename(settings.dataDir)).toBe('.gatehouse');
});

test('DATABASE_URL means an external database, with or without a role that migrates it', () => {
  expect(readSettings({ DATABASE_URL: 'postgres://a', DATABASE_OWNER_URL: 'postgres://b' }, []).external).toEqual({
    applicationUrl: 'postgres://a',
    ownerUrl: 'postgres://b',
  });
  expect(readSettings({ DATABASE_URL: 'postgres://a' }, []).external?.ownerUrl).toBeUndefined();
});

test.each([
  [{ PORT: 'abc' }, [], 'PORT must be a whole number'],
  [{ PORT: '65535' }, [], 'PORT must be a whole number'],
  [{ PORT: '0' }, [], 'PORT must be a whole number'],
  [{ DATABASE_OWNER_URL: 'postgres://b' }, [], 'without DATABASE_URL'],
  [{}, ['--emtpy'], '--emtpy is not an option'],
])('%j %j is refused with a sentence', (environment, args, sentence) => {
  expect(() => readSettings(environment, args)).toThrow(SettingRefused);
  expect(() => readSettings(environment, args)).toThrow(sentence);
});
