/** One member of what changed, before and after, as JSON; null: it was not there. */
export interface ChangedMember {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text as it is, everything else as JSON. */
const write = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

/** Members that differ between two states, in the order of the later one; what is no object is one member. */
export function listChanges(before: unknown, after: unknown): ChangedMember[] {
  const old = membersOf(before);
  const now = membersOf(after);
  const names = [...new Set([...now.keys(), ...old.keys()])];
  return names
    .map((name) => ({ name, before: old.get(name) ?? null, after: now.get(name) ?? null }))
    .filter((member) => member.before !== member.after);
}

function membersOf(state: unknown): ReadonlyMap<string, string> {
  if (state === null || state === undefined) return new Map();
  if (!isObject(state)) return new Map([['value', write(state)]]);
  return new Map(Object.entries(state).flatMap(([name, value]) => (value === null ? [] : [[name, write(value)]])));
}
