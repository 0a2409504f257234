import { parseText } from '../../parse-text.ts';

/** Longest search text, and the most words of it that count for the order of the hits. */
const MAX_SEARCH_LENGTH = 200;
const MAX_WORDS = 8;

/** A search as SQL reads it. What a hit is, `catalogue_query` in the database says: every word, as the beginning of one. */
export interface SearchTerms {
  readonly text: string;
  /** Lower-case words, for the order of the hits. */
  readonly words: readonly string[];
}

/** Reads a search text; null: nothing to search for. Throws INVALID_INPUT for control characters or too long a text. */
export function parseSearch(text: string | null | undefined, field = 'filter.search'): SearchTerms | null {
  if (text === null || text === undefined) return null;
  const trimmed = parseText(field, text, { min: 0, max: MAX_SEARCH_LENGTH, lines: true });
  if (trimmed === '') return null;
  const words = trimmed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { text: trimmed, words: [...new Set(words)].slice(0, MAX_WORDS) };
}
