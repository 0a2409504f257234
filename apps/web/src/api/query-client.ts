import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './api-error.ts';

/** How often what is on screen is asked again, so that a change of status shows without a reload. */
export const LIVE_MS = 5_000;

/** Builds the cache. Refusals are not retried: the same question gets the same answer. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: LIVE_MS / 2, retry: (count, error) => isPassing(error) && count < 2 } },
  });
