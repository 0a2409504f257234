import { queryOptions } from '@tanstack/react-query';
import type { Execute } from '../api/execute.ts';
import { LIVE_MS } from '../api/query-client.ts';
import { GetTeamDocument, ListMyServersDocument } from '../generated/graphql.ts';

/** A team with its servers, null when there is none of this slug. */
export const teamQuery = (execute: Execute, slug: string) =>
  queryOptions({
    queryKey: ['team', slug],
    queryFn: ({ signal }) => execute(GetTeamDocument, { slug }, signal),
    refetchInterval: LIVE_MS,
  });

/** The servers of the reader's own teams. */
export const myServersQuery = (execute: Execute) =>
  queryOptions({
    queryKey: ['my-servers'],
    queryFn: ({ signal }) => execute(ListMyServersDocument, {}, signal),
    refetchInterval: LIVE_MS,
  });
