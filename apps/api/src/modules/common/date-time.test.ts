import type { GraphQLScalarType } from 'graphql';
import { expect, test } from 'vitest';
import { commonResolvers } from './resolvers.ts';

const DateTime = commonResolvers.DateTime as GraphQLScalarType<Date, string>;

test.each([
  '2026-02-30T00:00:00Z',
  '2027-02-29T12:00:00+02:00',
  '2026-04-31T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-23T25:00:00Z',
])('%s is on no calendar and is refused, not moved to another day', (text) => {
  expect(() => DateTime.parseValue(text)).toThrow('The DateTime does not exist.');
});

test('an instant far from ours is refused: it could not be written back in the form it is read in', () => {
  for (const text of ['0000-01-01T00:00:00+23:59', '9999-12-31T23:59:59-23:59']) {
    expect(() => DateTime.parseValue(text)).toThrow('The DateTime does not exist.');
  }
});

test('an instant that exists is read with its offset', () => {
  expect(DateTime.parseValue('2028-02-29T23:30:00-01:00').toISOString()).toBe('2028-03-01T00:30:00.000Z');
  expect(DateTime.parseValue('2026-11-23T10:00:00.123456Z').toISOString()).toBe('2026-11-23T10:00:00.123Z');
});
