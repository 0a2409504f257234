/** The values of one facet as small numbers, so that counting ten thousand servers is adding to an array. */
export interface FacetCodes {
  /** The code of a value, given once; a label that is not null replaces the one before. */
  readonly code: (value: string, label?: string | null) => number;
  /** The codes of some values; equal lists of at most one value are the same object, because most servers have such. */
  readonly list: (values: readonly string[]) => readonly number[];
  readonly find: (value: string) => number | undefined;
  readonly valueOf: (code: number) => string;
  /** The label given with the value; null: none. */
  readonly labelOf: (code: number) => string | null;
  readonly size: () => number;
}

export const NO_CODES: readonly number[] = [];

export function createFacetCodes(known: readonly string[] = []): FacetCodes {
  const codes = new Map<string, number>();
  const values: string[] = [];
  const labels: (string | null)[] = [];
  const singles: (readonly number[])[] = [];
  const code = (value: string, label: string | null = null): number => {
    let number = codes.get(value);
    if (number === undefined) {
      number = values.push(value) - 1;
      codes.set(value, number);
      labels[number] = label;
      singles[number] = [number];
    } else if (label !== null) labels[number] = label;
    return number;
  };
  for (const value of known) code(value);
  return {
    code,
    list: (list) => {
      const [first] = list;
      if (first === undefined) return NO_CODES;
      const number = code(first);
      return list.length === 1 ? (singles[number] as readonly number[]) : [...new Set(list)].map((one) => code(one));
    },
    find: (value) => codes.get(value),
    valueOf: (number) => values[number] as string,
    labelOf: (number) => labels[number] ?? null,
    size: () => values.length,
  };
}

/** One facet of every server, by its place (see `ordinals.ts`). */
export interface FacetColumn {
  readonly codes: FacetCodes;
  readonly at: (place: number) => readonly number[];
}
