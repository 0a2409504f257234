import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSurfaceJson } from './read-surface-json.ts';

test.each([
  ['{"a":1.5,"b":"1e400"}', { a: 1.5, b: '1e400' }, true],
  ['{"a":1e400,"b":[-1e400]}', { a: '1e400', b: ['-1e400'] }, false],
  ['{"a":12345678901234567890123,"b":"\\"1e400"}', { a: '12345678901234567890123', b: '"1e400' }, false],
  ['{"a":1,"a":2}', { a: 2 }, false],
  ['{"a":', null, false],
  [`${'['.repeat(5_000)}${']'.repeat(5_000)}`, null, false],
])('%s is read as far as it can be shown', (text, value, exact) => {
  expect(readSurfaceJson(text)).toEqual({ value, exact });
});

test('a member named __proto__ stays one', () => {
  const { value } = readSurfaceJson('{"__proto__":{"x":1e400}}');
  expect(JSON.stringify(value)).toBe('{"__proto__":{"x":"1e400"}}');
});

test('any text is read without an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      readSurfaceJson(text);
    }),
  );
});
