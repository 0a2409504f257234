import type { SearchTerms } from './search-terms.ts';

/** An SQL text in the making with its parameters; every value of a request is a parameter. */
export interface Sql {
  readonly values: unknown[];
  /** Adds a value and returns its placeholder. */
  readonly value: (value: unknown) => string;
}

export const startSql = (): Sql => {
  const values: unknown[] = [];
  return { values, value: (value) => `$${values.push(value)}` };
};

/** The byte of a catalogue entry `e`; zero for one that the bytes do not reach, which is hence not seen. */
export const admittedByte = (sql: Sql, bytes: Buffer): string =>
  `CASE WHEN e.ordinal < ${sql.value(bytes.length)}::int THEN get_byte(${sql.value(bytes)}::bytea, e.ordinal) ELSE 0 END`;

/**
 * How well a server fits a search: its exact name, then words in its title, name and tags, then only in tools and texts.
 * Made of short columns, because ranking by the search document would read it whole for every hit. Most hits have their
 * words in tools alone, so what looks for the exact name comes only after what rules it out.
 */
export function scoreOf(sql: Sql, { words }: SearchTerms): string {
  if (words.length === 0) return '0';
  return words
    .map((text) => {
      const word = sql.value(text);
      const exact = `e.folded_title = ${word} OR e.folded_name LIKE '%/' || ${word}`;
      return `CASE WHEN strpos(e.folded_title, ${word}) > 0 THEN CASE WHEN ${exact} THEN 16 ELSE 8 END
        WHEN strpos(e.folded_name, ${word}) > 0 THEN CASE WHEN ${exact} THEN 16 ELSE 4 END
        WHEN ${word} = ANY(e.tags) THEN 2 ELSE 0 END`;
    })
    .join(' + ');
}
