import { describe, expect, it, test } from 'vitest';
import { namespaceOf, parseServerName } from './name.ts';

describe('parseServerName', () => {
  it.each(['com.example.data/presto', 'io.github.User-1/my_server.v2', 'a/b', `${'a'.repeat(99)}/${'b'.repeat(100)}`])(
    'takes %s as it stands',
    (text) => {
      expect(parseServerName(text)).toEqual({ ok: true, value: text });
    },
  );

  it.each([
    ['no slash', 'com.example.presto'],
    ['two slashes', 'com.example/data/presto'],
    ['no namespace', '/presto'],
    ['no local name', 'com.example/'],
    ['an underscore in the namespace', 'com_example/presto'],
    ['a blank', 'com.example/pre sto'],
    ['a trailing line feed', 'com.example/presto\n'],
    ['a look-alike letter', 'com.exаmple/presto'],
    ['a hash, which separates the tool', 'com.example/presto#run'],
    ['a local name that is a path of its own', 'com.example/..'],
    ['a dot in front of the local name', 'com.example/.hidden'],
    ['a namespace that climbs', '../presto'],
    ['an empty label', 'com..example/presto'],
    ['a label that reads like an option', '-com.example/presto'],
    ['a local name that reads like an option', 'com.example/-rf'],
    ['too short', 'a/'],
    ['too long', `${'a'.repeat(100)}/${'b'.repeat(100)}`],
  ])('refuses %s and names the field', (_, text) => {
    expect(parseServerName(text, 'server')).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', field: 'server', message: expect.stringContaining('server') },
    });
  });
});

test('P12 the prefix that belongs to a team is the part before the slash', () => {
  const name = parseServerName('com.example.data/presto');
  expect(name.ok && namespaceOf(name.value)).toBe('com.example.data');
});
