import { IconServer2, IconTool, IconUsersGroup } from '@tabler/icons-react';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../api/api-context.ts';
import type { Execute } from '../api/execute.ts';
import { FindServersDocument, FindTeamsDocument, FindToolsDocument } from '../generated/graphql.ts';
import { PlainText } from '../ui/plain-text.tsx';
import type { PaletteGroup } from './palette-entry.ts';
import type { PaletteKind } from './palette-input.ts';

const findQuery = (execute: Execute, kind: PaletteKind, search: string) =>
  queryOptions({
    queryKey: ['palette', kind, search],
    queryFn: async ({ signal }) => ({
      servers: kind === 'all' ? (await execute(FindServersDocument, { search }, signal)).servers : undefined,
      tools: kind === 'tools' ? (await execute(FindToolsDocument, { search }, signal)).toolHits : undefined,
      teams:
        kind === 'teams' ? (await execute(FindTeamsDocument, { search: search || null }, signal)).teams : undefined,
    }),
    enabled: kind !== 'actions' && (search !== '' || kind === 'teams'),
    placeholderData: keepPreviousData,
    // Each letter asks anew; a failed one is asked again by the next letter.
    retry: false,
    staleTime: 30_000,
  });

/** What the registry finds for a term, as entries; with what react-query knows of the question. */
export function useFound(kind: PaletteKind, term: string) {
  const navigate = useNavigate();
  const query = useQuery(findQuery(useApi(), kind, term));
  const { servers, tools, teams } = (query.isEnabled && query.data) || {};
  const groups: PaletteGroup[] = [
    {
      heading: 'Servers',
      entries: (servers?.edges ?? []).map(({ node: { name, title }, matchedTools }) => ({
        id: `server ${name}`,
        icon: <IconServer2 />,
        label: <PlainText text={title} />,
        detail: (
          <>
            <code>{name}</code>
            {matchedTools.length > 0 && (
              <>
                {' '}
                · has tool <code>{matchedTools[0]}</code>
              </>
            )}
          </>
        ),
        run: () => void navigate({ to: '/servers/$name', params: { name } }),
      })),
    },
    {
      heading: 'Tools',
      entries: (tools ?? []).map(({ name, title, server }) => ({
        id: `tool ${server.name}#${name}`,
        icon: <IconTool />,
        label: <code>{name}</code>,
        detail: (
          <>
            {title && (
              <>
                <PlainText text={title} /> ·{' '}
              </>
            )}
            <PlainText text={server.title} />
          </>
        ),
        run: () => void navigate({ to: '/servers/$name/tools', params: { name: server.name }, search: { tool: name } }),
      })),
    },
    {
      heading: 'Teams',
      entries: (teams?.edges ?? []).map(({ node: { slug, name } }) => ({
        id: `team ${slug}`,
        icon: <IconUsersGroup />,
        label: <PlainText text={name} />,
        run: () => void navigate({ to: '/teams/$slug', params: { slug } }),
      })),
    },
  ];
  return { groups, query };
}
