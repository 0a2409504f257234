import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import type { CountServersQuery } from '../generated/graphql.ts';
import { useKept } from '../hooks/use-kept.ts';
import { countsQuery } from './servers-query.ts';
import type { ServersSearch } from './servers-search.ts';

export type Counts = CountServersQuery['servers'];

/** Totals and facets of a search; while they come, those of the search before. */
export function useCounts(search: ServersSearch): Counts | undefined {
  return useKept(useQuery(countsQuery(useApi(), search)).data)?.servers;
}
