import { VERDICT_WORDS, type Verdict } from '@gatehouse/domain/server/verdict';
import type { ServerFacets, ServerFilter } from '../../generated/graphql.ts';

/** A facet bears one name in ServerFilter and in ServerFacets. */
export type FacetName = Exclude<keyof ServerFacets, '__typename'> & keyof ServerFilter;

/** One way to narrow the catalogue by values, each with its count. */
export interface Facet {
  readonly name: FacetName;
  /** SQL over `catalogue_entry`, a text or a list of texts; null: the facts in memory say it (`candidate-places.ts`). */
  readonly column: string | null;
  /** SQL of what people call the value. */
  readonly labelColumn?: string;
  /** What people call each value; those that are missing are called by themselves. */
  readonly words?: Readonly<Record<string, string>>;
  /** Longest value that a filter may name; 100 by default. */
  readonly maxLength?: number;
}

/** Every facet of the catalogue: filter, counting, labels and memory follow from its row here. */
export const FACETS: readonly Facet[] = [
  { name: 'verdicts', column: null, words: VERDICT_WORDS satisfies Record<Verdict, string> },
  {
    name: 'access',
    column: null,
    words: { CAN_USE: 'Can use', CANNOT_TELL: 'Cannot tell', NO_ACCESS: 'No access' },
  },
  {
    name: 'health',
    column: 'health',
    words: {
      HEALTHY: 'Healthy',
      SIGN_IN_NEEDED: 'Sign-in needed',
      DEGRADED: 'Degraded',
      DOWN: 'Down',
      UNKNOWN: 'Unknown',
    },
  },
  { name: 'teams', column: 'team_slug', labelColumn: 'team_name' },
  // Groups of another issuer than the default one are named with its URL.
  { name: 'groups', column: null, maxLength: 300 },
  { name: 'tags', column: 'tags' },
  {
    name: 'environments',
    column: 'environment',
    words: { production: 'Production', staging: 'Staging', sandbox: 'Sandbox' },
  },
  { name: 'dataClasses', column: 'data_classes' },
  {
    name: 'behaviours',
    column: `array_remove(ARRAY[CASE WHEN tool_count > 0 AND read_only_count = tool_count THEN 'READ_ONLY' END,
      CASE WHEN read_only_count < tool_count THEN 'HAS_WRITES' END,
      CASE WHEN destructive_count > 0 THEN 'HAS_DESTRUCTIVE' END,
      CASE WHEN open_world_count > 0 THEN 'OPEN_WORLD' END], NULL)`,
    words: {
      READ_ONLY: 'Read-only',
      HAS_WRITES: 'Has writes',
      HAS_DESTRUCTIVE: 'Has destructive',
      OPEN_WORLD: 'Open world',
    },
  },
  {
    name: 'transports',
    column: 'transport',
    words: { 'streamable-http': 'Streamable HTTP', 'http+sse': 'HTTP with SSE', stdio: 'Local process (stdio)' },
  },
  {
    name: 'auth',
    column: 'auth',
    words: { NONE: 'No sign-in', SIGN_IN: 'Sign-in needed', UNKNOWN: 'Unknown' },
  },
  { name: 'protocolVersions', column: 'protocol_versions' },
];
