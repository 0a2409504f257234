import type { HealthStatus, ListServersQueryVariables, Verdict } from '../generated/graphql.ts';
import { readTexts } from '../search-params.ts';
import { isHealthStatus } from '../words/health.ts';
import { isVerdict } from '../words/verdict.ts';

/** The catalogue's state as its address holds it; what is absent has its default. */
export interface ServersSearch {
  readonly q?: string;
  readonly verdict?: readonly Verdict[];
  readonly health?: readonly HealthStatus[];
  readonly team?: readonly string[];
  /** Only servers that the reader may connect to now. */
  readonly access?: 'usable';
  readonly sort?: 'name' | 'approved';
}

const PAGE_SIZE = 50;
const ORDERS = { name: 'NAME', approved: 'RECENTLY_APPROVED' } as const;

/** Reads an address that anyone may have typed: values it does not know are left aside, never an error. */
export function readServersSearch(raw: Record<string, unknown>): ServersSearch {
  const [q] = readTexts(raw.q);
  const verdict = readTexts(raw.verdict).filter(isVerdict);
  const health = readTexts(raw.health).filter(isHealthStatus);
  const team = readTexts(raw.team);
  const [sort] = readTexts(raw.sort).filter((value) => value === 'name' || value === 'approved');
  return {
    ...(q && { q }),
    ...(verdict.length > 0 && { verdict }),
    ...(health.length > 0 && { health }),
    ...(team.length > 0 && { team }),
    ...(raw.access === 'usable' && { access: 'usable' as const }),
    ...(sort && { sort }),
  };
}

/** The question to the API for one page of the catalogue. */
export function toServersVariables(search: ServersSearch, after: string | null): ListServersQueryVariables {
  const { q, verdict, health, team, access, sort } = search;
  return {
    filter: {
      ...(q && { search: q }),
      ...(verdict && { verdicts: [...verdict] }),
      ...(health && { health: [...health] }),
      ...(team && { teams: [...team] }),
      ...(access && { usable: true }),
    },
    orderBy: sort ? ORDERS[sort] : 'RELEVANCE',
    first: PAGE_SIZE,
    after,
  };
}
