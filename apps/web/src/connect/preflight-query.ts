import type { Connection } from '@gatehouse/domain/connect/connection';
import { preflightInput } from '@gatehouse/domain/connect/preflight';
import { queryOptions } from '@tanstack/react-query';
import type { Execute } from '../api/execute.ts';
import { AskPreflightDocument } from '../generated/graphql.ts';

/** The preflight's question asked for the reader. Not repeated by itself: every answer is recorded as a decision. */
export const preflightQuery = (execute: Execute, name: string, connection: Connection) => {
  const input = preflightInput(name, connection);
  return queryOptions({
    queryKey: ['preflight', input],
    queryFn: ({ signal }) => execute(AskPreflightDocument, { input }, signal),
  });
};
