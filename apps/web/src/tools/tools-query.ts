import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Execute } from '../api/execute.ts';
import { LIVE_MS } from '../api/query-client.ts';
import {
  GetDifferenceDocument,
  GetToolDocument,
  ListPromptsAndResourcesDocument,
  ListToolsDocument,
} from '../generated/graphql.ts';
import type { ToolsSearch } from './tools-search.ts';

/**
 * Keeps the old answer when the new one is the same text. The library's own way copies objects member by member, and would
 * lose one named `__proto__`, which a schema may have.
 */
function keepSame(before: unknown, after: unknown): unknown {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

/** Surfaces change with a probe, not with every look. */
const SURFACE_MS = 3 * LIVE_MS;

/** The tools of a server for a list: names, texts and behaviours, no schemas. */
export const toolsQuery = (execute: Execute, name: string) =>
  queryOptions({
    queryKey: ['server', name, 'tools'],
    queryFn: ({ signal }) => execute(ListToolsDocument, { name }, signal),
    refetchInterval: SURFACE_MS,
  });

/** The whole definition of one tool. */
export const toolQuery = (execute: Execute, name: string, tool: string) =>
  queryOptions({
    queryKey: ['server', name, 'tool', tool],
    queryFn: ({ signal }) => execute(GetToolDocument, { name, tool }, signal),
    refetchInterval: SURFACE_MS,
    structuralSharing: keepSame,
  });

/** Prompts, resources and templates of a server with their definitions, which are small. */
export const promptsAndResourcesQuery = (execute: Execute, name: string) =>
  queryOptions({
    queryKey: ['server', name, 'prompts and resources'],
    queryFn: ({ signal }) => execute(ListPromptsAndResourcesDocument, { name }, signal),
    refetchInterval: SURFACE_MS,
    structuralSharing: keepSame,
  });

/** What the probe sees now against what was approved. */
export const differenceQuery = (execute: Execute, name: string) =>
  queryOptions({
    queryKey: ['server', name, 'difference'],
    queryFn: ({ signal }) => execute(GetDifferenceDocument, { name }, signal),
    refetchInterval: SURFACE_MS,
    structuralSharing: keepSame,
  });

/** Starts every question that the Tools tab will ask at this address, all at once. */
export function prefetchTools(queryClient: QueryClient, execute: Execute, name: string, search: ToolsSearch): void {
  const { tool, kind = 'tools', view } = search;
  void queryClient.prefetchQuery(toolsQuery(execute, name));
  void queryClient.prefetchQuery(promptsAndResourcesQuery(execute, name));
  if (tool !== undefined && kind === 'tools') void queryClient.prefetchQuery(toolQuery(execute, name, tool));
  if (view === 'diff') void queryClient.prefetchQuery(differenceQuery(execute, name));
}
