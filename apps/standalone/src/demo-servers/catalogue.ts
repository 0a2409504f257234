import type { Era } from './demo-server.ts';

/** How a server of the demo world runs. */
export interface CatalogueEntry {
  /** Registry name. */
  readonly name: string;
  readonly era: Era | null;
  /** `ours`: a process of this folder; `package`: the published reference server; `silent`: the port is kept, nothing listens. */
  readonly runs: 'ours' | 'package' | 'silent';
  /** Delay before every answer from the start. */
  readonly slowMs: number;
  /** Whether the server asks the registry before each call, and so needs a service's credential. */
  readonly guarded: boolean;
  /** Whether it verifies tokens issued for its own endpoint, so that the identity provider must issue such. */
  readonly signIn: boolean;
}

const entry = (name: string, era: Era | null, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  name: `com.example.${name}`,
  era,
  runs: 'ours',
  slowMs: 0,
  guarded: false,
  signIn: false,
  ...more,
});

/** The servers of the demo in the order of their ports. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  entry('data/presto', 'modern'),
  entry('data/spark', 'legacy'),
  entry('data/airflow', 'legacy'),
  entry('knowledge/search', 'modern'),
  entry('ads/metrics', 'modern', { guarded: true, signIn: true }),
  entry('support/tickets', 'legacy'),
  entry('hr/people', 'modern', { signIn: true }),
  entry('everything/reference', 'legacy', { runs: 'package' }),
  entry('dev/build-cache', 'modern', { slowMs: 3_000 }),
  entry('dev/feature-flags', 'modern'),
  entry('finance/invoices', 'legacy'),
  entry('ops/legacy-runbooks', 'legacy'),
  entry('ops/paging', null, { runs: 'silent' }),
  entry('old/wiki-bot', null, { runs: 'silent' }),
];

/** First port of the demo servers after the product's own port. */
const FIRST_OFFSET = 10;

/** Port of a server, for a product first started on `basePort`. Throws for a name outside the catalogue. */
export function portOf(name: string, basePort: number): number {
  const position = CATALOGUE.findIndex((one) => one.name === name);
  if (position < 0) throw new Error(`No demo server is named ${name}.`);
  return basePort + FIRST_OFFSET + position;
}

/** The endpoint a server is registered under. */
export const endpointOf = (name: string, basePort: number): string => `http://127.0.0.1:${portOf(name, basePort)}/mcp`;
