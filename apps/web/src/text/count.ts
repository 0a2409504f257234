const NUMBER = new Intl.NumberFormat('en-GB');

/** "1 tool", "2,140 tools". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${NUMBER.format(count)} ${count === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export const listOf = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** "2,140". */
export const formatCount = (count: number): string => NUMBER.format(count);
