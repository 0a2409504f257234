import { refusal } from './errors.ts';

/** What a text may be. Lengths count code points after trimming. */
export interface TextRule {
  readonly min?: number;
  readonly max: number;
  /** Line breaks and tabs are allowed. */
  readonly lines?: boolean;
}

// Bidirectional overrides make a text read as another one; lone surrogates are not text; the rest are control characters.
const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

// Invisible ones join and direct the letters around them; alone they make a text that nobody can see.
const INVISIBLE = /[\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Reads a text of a person: trimmed, of a sane length, without control characters. Throws INVALID_INPUT naming the field. */
export function parseText(field: string, text: string, { min = 1, max, lines = false }: TextRule): string {
  const trimmed = text.trim();
  if (FORBIDDEN.test(lines ? trimmed.replace(/[\r\n\t]/g, ' ') : trimmed)) {
    throw refusal('INVALID_INPUT', `${field} contains control characters.`, field);
  }
  const length = [...trimmed].length;
  if (length < min || (min > 0 && trimmed.replace(INVISIBLE, '') === '')) {
    const atLeast = min === 1 ? `${field} must not be empty.` : `${field} needs at least ${min} characters.`;
    throw refusal('INVALID_INPUT', atLeast, field);
  }
  if (length > max) throw refusal('INVALID_INPUT', `${field} has more than ${max} characters.`, field);
  return trimmed;
}

/** Reads a list of texts: bounded, without repetitions. Throws INVALID_INPUT naming the field. */
export function parseTexts(field: string, texts: readonly string[], maxItems: number, rule: TextRule): string[] {
  if (texts.length > maxItems) {
    throw refusal('INVALID_INPUT', `${field} has more than ${maxItems} entries.`, field);
  }
  return [...new Set(texts.map((text) => parseText(field, text, rule)))];
}

/** Names that links and searches carry: lower-case letters, digits and single hyphens between them. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const MAX_SLUG = 60;

/** Whether a text can be a slug at all; what can't is nobody's. */
export const isSlug = (text: string): boolean => text.length <= MAX_SLUG && SLUG.test(text);

/** Reads a slug of at most 60 characters. Throws INVALID_INPUT naming the field. */
export function parseSlug(field: string, text: string): string {
  if (!isSlug(text)) {
    throw refusal(
      'INVALID_INPUT',
      `${field} is made of lower-case letters, digits and hyphens, at most ${MAX_SLUG} of them, such as data-platform.`,
      field,
    );
  }
  return text;
}
