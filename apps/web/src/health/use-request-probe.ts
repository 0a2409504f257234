import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../api/api-context.ts';
import { RequestProbeDocument } from '../generated/graphql.ts';
import { probeRequestQuery } from './health-query.ts';

/** Asks for a probe and follows its steps; all that is shown of the server is asked again once it is done. */
export function useRequestProbe(server: string) {
  const execute = useApi();
  const client = useQueryClient();
  const ask = useMutation({ mutationFn: () => execute(RequestProbeDocument, { server }) });
  const id = ask.data?.requestProbe.id ?? '';
  const answer = useQuery({ ...probeRequestQuery(execute, id), enabled: id !== '' });
  const request = id === '' ? undefined : answer.data?.probeRequest;
  const done = request?.state === 'DONE';
  useEffect(() => {
    if (done) void client.invalidateQueries({ queryKey: ['server', server] });
  }, [done, client, server]);
  return { ask, answer, request, running: ask.isPending || (id !== '' && !done && !answer.isError) };
}
