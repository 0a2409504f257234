import { queryOptions } from '@tanstack/react-query';
import type { Execute } from '../api/execute.ts';
import { GetViewerDocument } from '../generated/graphql.ts';

/** Who is signed in, with roles and groups. */
export const viewerQuery = (execute: Execute) =>
  queryOptions({
    queryKey: ['viewer'],
    queryFn: ({ signal }) => execute(GetViewerDocument, {}, signal),
    staleTime: 60_000,
  });
