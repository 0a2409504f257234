import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Execute } from '../api/execute.ts';
import {
  ExplainAccessDocument,
  GetAccessRulesDocument,
  ListToolNamesDocument,
  SearchPeopleDocument,
  SuggestServersDocument,
} from '../generated/graphql.ts';
import type { AccessSearch } from './access-search.ts';
import { readSubject } from './subject-address.ts';

/** One question with its answer. Each is recorded, so it is never asked again unless the reader says so. */
export const explanationQuery = (execute: Execute, server: string, { subject, tool }: AccessSearch) =>
  queryOptions({
    queryKey: ['explanation', server, subject ?? null, tool ?? null],
    queryFn: ({ signal }) => {
      const about = subject === undefined ? {} : { subject: readSubject(subject) };
      return execute(ExplainAccessDocument, { input: { server, ...about, ...(tool && { tool }) } }, signal);
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });

/** Rules of the policy in force, as far as the reader may see them. */
export const accessRulesQuery = (execute: Execute, name: string) =>
  queryOptions({
    queryKey: ['access-rules', name],
    queryFn: ({ signal }) => execute(GetAccessRulesDocument, { name }, signal),
  });

/** Names of the tools that a question may be about. */
export const toolNamesQuery = (execute: Execute, name: string) =>
  queryOptions({
    queryKey: ['tool-names', name],
    queryFn: ({ signal }) => execute(ListToolNamesDocument, { name }, signal),
    staleTime: 60_000,
  });

/** Persons whose name or subject begins as typed. */
export const peopleQuery = (execute: Execute, search: string) =>
  queryOptions({
    queryKey: ['people', search],
    queryFn: ({ signal }) => execute(SearchPeopleDocument, { search }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Servers that a question may be about, best hits first. */
export const serverNamesQuery = (execute: Execute, search: string) =>
  queryOptions({
    queryKey: ['server-names', search],
    queryFn: ({ signal }) => execute(SuggestServersDocument, { search: search === '' ? null : search }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
