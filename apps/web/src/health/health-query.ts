import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Execute } from '../api/execute.ts';
import {
  GetHealthHistoryDocument,
  type GetHealthHistoryQuery,
  GetProbeRequestDocument,
  ListProbesDocument,
  type ListProbesQuery,
} from '../generated/graphql.ts';
import { RANGE_CODES, type Range } from './health-search.ts';

/** How often a history on screen is asked again: its smallest piece is minutes long. */
const HISTORY_MS = 30_000;
/** How often a probe under way is asked for its next step. */
const STEPS_MS = 700;
const PROBES_A_PAGE = 20;

export type History = NonNullable<GetHealthHistoryQuery['server']>['healthHistory'];
export type Cell = History['cells'][number];
export type Incident = History['incidents'][number];
export type Probe = NonNullable<ListProbesQuery['server']>['probeLog']['edges'][number]['node'];

/** What the probe measured over a range; null when the server is not visible any more. */
export const historyQuery = (execute: Execute, name: string, range: Range) =>
  queryOptions({
    queryKey: ['server', name, 'health', range],
    queryFn: ({ signal }) => execute(GetHealthHistoryDocument, { name, range: RANGE_CODES[range] }, signal),
    refetchInterval: HISTORY_MS,
  });

/** The probe log, newest first, page by page. */
export const probesQuery = (execute: Execute, name: string) =>
  infiniteQueryOptions({
    queryKey: ['server', name, 'probes'],
    queryFn: ({ pageParam, signal }) =>
      execute(ListProbesDocument, { name, first: PROBES_A_PAGE, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ server }) =>
      server?.probeLog.pageInfo.hasNextPage ? server.probeLog.pageInfo.endCursor : undefined,
    refetchInterval: HISTORY_MS,
  });

/** A probe that was asked for, with the steps answered so far; asked again until it is done. */
export const probeRequestQuery = (execute: Execute, id: string) =>
  queryOptions({
    queryKey: ['probe-request', id],
    queryFn: ({ signal }) => execute(GetProbeRequestDocument, { id }, signal),
    refetchInterval: ({ state }) => (state.data?.probeRequest?.state === 'DONE' ? false : STEPS_MS),
  });
