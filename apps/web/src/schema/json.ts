/** A JSON object, never a list or null. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own member of a JSON object; a name such as `__proto__` is an ordinary one. */
export const memberOf = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** The members of a keyword such as `properties`; none when it holds something else. */
export const entriesOf = (value: unknown): readonly [string, unknown][] =>
  isJsonObject(value) ? Object.entries(value) : [];

export const listOfValues = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const LONGEST = 240;

/** A value as JSON on one line, cut when it is long: the whole is in the raw JSON. */
export function shortJson(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** One step of a JSON pointer (RFC 6901). */
export const pointerStep = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
