import { compareNumber } from 'lossless-json';
import { err, ok, type Result } from '../result.ts';
import type { Json } from './surface.ts';

/** Why a JSON text can't be a surface or a part of one (law P10). */
export interface JsonProblem {
  readonly kind: 'SYNTAX' | 'DEPTH' | 'DUPLICATE_KEY' | 'LONE_SURROGATE' | 'NUMBER';
  /** Where, as a JSON Pointer; empty for the whole text. */
  readonly place: string;
  readonly message: string;
}

/** Containers within containers that a surface may have. */
export const MAX_JSON_DEPTH = 128;

/** With the u flag a pair is one code point, so only an unpaired half matches. */
export const LONE_SURROGATE = /\p{Surrogate}/u;

/** In a valid JSON text these are all tokens outside strings but literals and blanks; a string is entered by its quote. */
const TOKEN = /["{}[\],:]|-?\d[\d.eE+-]*/g;

/** A container being read: the keys of an object (null: an array), and the place within. */
interface Frame {
  readonly keys: Set<string> | null;
  at: string | number;
}

/**
 * Reads the raw text of a surface strictly (law P10): refuses duplicate keys, lone surrogates, numbers that RFC 8785
 * would write as another value, and depth over 128. `JSON.parse` judges the syntax and makes the value; one pass over the
 * tokens of the text finds what it silently swallows. (lossless-json lets a duplicate key with an equal value pass.)
 */
export function parseSurfaceJson(text: string): Result<Json, JsonProblem> {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return err({ kind: 'SYNTAX', place: '', message: 'The text is not valid JSON.' });
  }
  const problem = findSwallowed(text);
  return problem === null ? ok(value) : err(problem);
}

/** The first thing in a valid JSON text that `JSON.parse` drops or alters; null when there is none. */
function findSwallowed(text: string): JsonProblem | null {
  const frames: Frame[] = [];
  const problem = (kind: JsonProblem['kind'], message: string) => ({ kind, place: pointer(frames), message });
  let string = '';
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const frame = frames.at(-1);
    const token = match[0];
    switch (token) {
      case '{':
      case '[':
        if (frames.length === MAX_JSON_DEPTH) return problem('DEPTH', `Nested deeper than ${MAX_JSON_DEPTH} levels.`);
        frames.push(token === '{' ? { keys: new Set(), at: '' } : { keys: null, at: 0 });
        break;
      case '}':
      case ']':
        frames.pop();
        break;
      case ',':
        if (typeof frame?.at === 'number') frame.at++;
        break;
      case ':':
        if (!frame?.keys) break;
        frame.at = string;
        if (frame.keys.has(string)) return problem('DUPLICATE_KEY', 'The same key stands twice in one object.');
        frame.keys.add(string);
        break;
      case '"':
        TOKEN.lastIndex = endOfString(text, match.index);
        string = readString(text.slice(match.index, TOKEN.lastIndex));
        if (LONE_SURROGATE.test(string)) return problem('LONE_SURROGATE', 'A string holds half of a character.');
        break;
      default:
        if (!isExact(token)) return problem('NUMBER', `The number ${token.slice(0, 40)} has no exact canonical form.`);
    }
  }
  return null;
}

/** Index after the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

const readString = (quoted: string): string =>
  quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);

/** Whether RFC 8785, which writes numbers as ECMAScript does, writes the same decimal value. */
export function isExact(token: string): boolean {
  const value = Number(token);
  return Number.isFinite(value) && compareNumber(token, String(value)) === 0;
}

const pointer = (frames: readonly Frame[]): string =>
  frames.map(({ at }) => `/${String(at).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
