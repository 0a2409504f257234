import { createKeptValue } from '../device/kept-value.ts';

/** Names of servers that a person opened on this device, latest first. Another person who signs in here has none of them. */
interface RecentServers {
  readonly person: string;
  readonly names: readonly string[];
}

const KEPT = 5;

const recent = createKeptValue('gatehouse-recent-servers', readRecent);

/** What this person opened here, latest first. */
export const listRecentServers = (person: string): readonly string[] => namesOf(recent.get(), person);

/** Puts a server first among those that this person opened. */
export function rememberServer(person: string, name: string): void {
  const names = namesOf(recent.get(), person);
  if (names[0] === name) return;
  recent.set({ person, names: [name, ...names.filter((other) => other !== name)].slice(0, KEPT) });
}

/** On signing out: who comes next must not learn of servers that they may not see (law D11). */
export const forgetRecentServers = (): void => recent.set({ person: '', names: [] });

const namesOf = (kept: RecentServers, person: string) => (kept.person === person ? kept.names : []);

function readRecent(stored: unknown): RecentServers {
  const { person, names } = (stored ?? {}) as Record<string, unknown>;
  if (typeof person !== 'string' || !Array.isArray(names)) return { person: '', names: [] };
  return { person, names: names.filter((name) => typeof name === 'string').slice(0, KEPT) };
}
