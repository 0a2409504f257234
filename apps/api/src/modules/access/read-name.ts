import { refusal } from '../../errors.ts';

/** Longest accepted name by field, in UTF-16 units. Longer than any real one; it bounds what is kept in records. */
const MAX_LENGTH: Readonly<Record<string, number>> = {
  server: 2_048,
  endpoint: 2_048,
  tool: 256,
  method: 128,
  agent: 512,
  toolSurface: 128,
  'subject.id': 512,
  'subject.issuer': 2_048,
  'subject.groups': 256,
};

/** A name as given: not empty and not longer than its field allows; names are compared by code point, unnormalised (law D10). */
export function readName(field: string, text: string): string {
  const max = MAX_LENGTH[field] ?? 256;
  if (text === '') throw refusal('INVALID_INPUT', `${field} must not be empty.`, field);
  if (text.length > max) throw refusal('INVALID_INPUT', `${field} is longer than ${max} characters.`, field);
  return text;
}
