import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { useConnection } from '../api/connection-context.ts';
import { LIVE_MS } from '../api/query-client.ts';
import { viewerQuery } from './viewer-query.ts';

/** Who is signed in. While the API does not answer it is asked on, whatever page is open: the first answer ends the outage. */
export function useViewer() {
  const { reachable, waitUntil } = useConnection();
  const troubled = !reachable || waitUntil > 0;
  return useQuery({ ...viewerQuery(useApi()), refetchInterval: troubled && LIVE_MS }).data?.viewer;
}
