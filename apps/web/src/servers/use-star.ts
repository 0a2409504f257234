import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { StarServerDocument, type StarServerMutationVariables } from '../generated/graphql.ts';
import { type ListedPages, setStar } from './fresh-rows.ts';
import { SERVER_LISTS } from './servers-query.ts';

/** Stars a server. Every list shows it at once; when the API refuses, as it was. */
export function useStar() {
  const execute = useApi();
  const queryClient = useQueryClient();
  const show = ({ server, starred }: StarServerMutationVariables) =>
    queryClient.setQueriesData<ListedPages>(
      { queryKey: SERVER_LISTS },
      (lists) => lists && setStar(lists, server, starred),
    );
  return useMutation({
    mutationFn: (wish: StarServerMutationVariables) => execute(StarServerDocument, wish),
    onMutate: (wish) => void show(wish),
    onError: (_error, { server, starred }) => void show({ server, starred: !starred }),
    onSettled: (_data, _error, { server }) => queryClient.invalidateQueries({ queryKey: ['server', server] }),
  });
}
