import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aliasOf, sanitiseAlias } from './alias.ts';
import { oddName } from './test/odd-texts.ts';

test('the short key is the last part of the name, in letters, digits, hyphens and underscores', () => {
  expect(aliasOf('com.example.payments/ledger')).toBe('ledger');
  expect(aliasOf('com.example.dev/Build.Cache_2')).toBe('build-cache_2');
  expect(aliasOf('com.example/日本')).toBe('server');
  expect(sanitiseAlias('  my ledger! ')).toBe('my-ledger');
  expect(sanitiseAlias('--scope')).toBe('scope');
});

test('whatever is typed, the key is empty or accepted by every client, and stays as it is', () => {
  fc.assert(
    fc.property(oddName, (text) => {
      const alias = sanitiseAlias(text);
      expect(alias).toMatch(/^(?:[a-z0-9][a-z0-9_-]{0,39})?$/);
      expect(sanitiseAlias(alias)).toBe(alias);
      expect(aliasOf(text)).toMatch(/^[a-z0-9]/);
    }),
  );
});
