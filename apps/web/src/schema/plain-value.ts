import { type JsonObject, listOfValues, memberOf } from './json.ts';

const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T09:00:00Z',
  time: '09:00:00Z',
  duration: 'P1D',
  email: 'someone@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000000',
};

/** A value of a simple type that keeps to the schema's limits, patterns aside. */
export function plainValue(schema: JsonObject, type: string | undefined): unknown {
  const [choice] = listOfValues(memberOf(schema, 'enum'));
  if (choice !== undefined) return choice;
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return plainNumber(schema, type);
  if (type === 'string') return plainText(schema);
  return null;
}

function plainText(schema: JsonObject): string {
  const text = BY_FORMAT[String(memberOf(schema, 'format'))] ?? 'text';
  const least = memberOf(schema, 'minLength');
  const most = memberOf(schema, 'maxLength');
  const padded = typeof least === 'number' && least < 200 ? text.padEnd(least, 'x') : text;
  return typeof most === 'number' && most >= 0 ? padded.slice(0, most) : padded;
}

function plainNumber(schema: JsonObject, type: string): number {
  const limit = (keyword: string) => {
    const value = memberOf(schema, keyword);
    return typeof value === 'number' ? value : undefined;
  };
  const above = limit('exclusiveMinimum');
  const below = limit('exclusiveMaximum');
  const step = limit('multipleOf') ?? 1;
  const least = limit('minimum') ?? (above === undefined ? undefined : above + step);
  const most = limit('maximum') ?? (below === undefined ? undefined : below - step);
  const wanted = Math.min(Math.max(step, least ?? step), most ?? Number.MAX_VALUE);
  return type === 'integer' ? Math.ceil(wanted) : wanted;
}
