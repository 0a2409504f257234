import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { Resolvers } from '../../generated/graphql.ts';

/** RFC 3339 with an offset: a local time means another instant on every machine. */
const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  if (typeof value !== 'string' || !INSTANT.test(value))
    throw new GraphQLError('A DateTime is ISO 8601 with an offset.');
  const instant = new Date(value);
  if (!isOnCalendar(value) || !INSTANT.test(instantText(instant)))
    throw new GraphQLError('The DateTime does not exist.');
  return instant;
}

/** A Date takes 30 February for 2 March. */
const isOnCalendar = (value: string): boolean =>
  instantText(new Date(`${value.slice(0, 10)}T00:00Z`)).startsWith(value.slice(0, 10));

/** As it is answered; a year that does not have four digits is no RFC 3339. */
const instantText = (instant: Date): string => (Number.isNaN(instant.getTime()) ? '' : instant.toISOString());

const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with offset.',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** Kept exactly as given: commands decide what a URL must be, and name the field when it is not. */
function parseUrlText(value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError('A URL is a string.');
  return value;
}

const UrlText = new GraphQLScalarType<string, string>({
  name: 'URL',
  description: 'An absolute URL, kept exactly as given.',
  serialize: (value) => String(value),
  parseValue: parseUrlText,
  parseLiteral: (node) => parseUrlText(node.kind === Kind.STRING ? node.value : undefined),
});

/** Only ever answered, never taken: no field has a JSON argument. */
const JsonValue = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
  serialize: (value) => value,
});

export const commonResolvers: Resolvers = { DateTime, URL: UrlText, JSON: JsonValue };
