import { parseSurfaceJson } from '@gatehouse/domain/server/parse-surface-json';
import type { Json, JsonObject } from '@gatehouse/domain/server/surface';
import { type ErrorClass, LookFailure } from '../failure.ts';

const PROBLEMS: Readonly<Record<string, readonly [ErrorClass, string]>> = {
  SYNTAX: ['PROTOCOL', 'The answer is not valid JSON.'],
  DEPTH: ['LIMIT', 'The answer is nested too deeply.'],
  DUPLICATE_KEY: ['SCHEMA', 'The answer has the same key twice in one object.'],
  LONE_SURROGATE: ['SCHEMA', 'The answer has half of a character in a string.'],
  NUMBER: ['SCHEMA', 'The answer has a number without an exact canonical form.'],
};

/** Reads raw JSON text with the domain's strict parser (law P10). Throws `LookFailure`, never quoting the text (law I8). */
export function parseStrictly(text: string): Json {
  const parsed = parseSurfaceJson(text);
  if (parsed.ok) return parsed.value;
  const [errorClass, message] = PROBLEMS[parsed.error.kind] ?? (['PROTOCOL', 'The answer can’t be read.'] as const);
  throw new LookFailure(errorClass, message, 'Correct what the server sends.');
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
