import { queryOptions } from '@tanstack/react-query';
import type { Execute } from '../api/execute.ts';
import { LIVE_MS } from '../api/query-client.ts';
import { GetServerDocument } from '../generated/graphql.ts';

/** One server by its name, null when it is absent or not visible; refreshed while it is on screen. */
export const serverQuery = (execute: Execute, name: string) =>
  queryOptions({
    queryKey: ['server', name],
    queryFn: ({ signal }) => execute(GetServerDocument, { name }, signal),
    refetchInterval: LIVE_MS,
  });
