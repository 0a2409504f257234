/** Search parameters as the address has them: a repeated key is a list. */
export type RawSearch = Record<string, string | string[]>;

/** Reads `?verdict=A&verdict=B&q=x` into `{ verdict: ['A', 'B'], q: 'x' }`. */
export function parseSearch(text: string): RawSearch {
  const params = new URLSearchParams(text);
  const keys = [...new Set(params.keys())];
  return Object.fromEntries(
    keys.map((key) => {
      const values = params.getAll(key);
      return [key, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/**
 * Options of `useSearch` for a page that sees of its address only what its reader understood: the router lays what a reader
 * returns over the raw parameters, which keeps the address as it was typed and would let unknown values through.
 */
export const readBy = <S>(read: (raw: Record<string, unknown>) => S) => ({
  select: (all: object): S => read({ ...all }),
  structuralSharing: true as const,
});

/** The inverse of `parseSearch`; undefined and empty values are left out, so defaults keep addresses short. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') params.append(key, String(item));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Values that a page left aside when it read its address, such as `verdict=GREAT`: no error, but told. */
export function droppedValues(raw: Record<string, unknown>, read: Record<string, unknown>): string[] {
  return Object.keys(raw).flatMap((key) => {
    const kept = new Set(readTexts(read[key]));
    return readTexts(raw[key])
      .filter((value) => !kept.has(value))
      .map((value) => `${key}=${value}`);
  });
}

/** The texts of one parameter, each once; empty ones are none. */
export const readTexts = (value: unknown): string[] =>
  [...new Set(Array.isArray(value) ? value : [value])].filter(
    (item): item is string => typeof item === 'string' && item !== '',
  );

/** The first text of a parameter under its key, or nothing: for spreading into what an address says. */
export function readText<K extends string>(raw: Record<string, unknown>, key: K): { readonly [P in K]?: string } {
  const [text] = readTexts(raw[key]);
  return (text === undefined ? {} : { [key]: text }) as { readonly [P in K]?: string };
}

/** Like `readText`, for a parameter of known values: any other is left aside. */
export function readChoice<K extends string, C extends string>(
  raw: Record<string, unknown>,
  key: K,
  choices: readonly C[],
): { readonly [P in K]?: C } {
  const [choice] = readTexts(raw[key]).filter((text): text is C => choices.some((known) => known === text));
  return (choice === undefined ? {} : { [key]: choice }) as { readonly [P in K]?: C };
}
