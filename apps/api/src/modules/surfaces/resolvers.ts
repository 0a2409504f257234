import type { JsonObject } from '@gatehouse/domain/server/surface';
import type { Resolvers } from '../../generated/graphql.ts';
import { factsOf } from '../servers/find-server.ts';
import { parseSearch } from '../servers/search-terms.ts';
import { findDifference } from './find-difference.ts';
import { describeBehaviour, judgeTool } from './judge-tool.ts';
import { listPrompts, listTemplates, shownSurface } from './list-items.ts';
import { findApproved, getDefinition, hasHiddenCharacters } from './tool-definitions.ts';

export const surfaceResolvers: Resolvers = {
  Server: {
    tools: (server, { search }, { loaders }) =>
      loaders.surfaces.tools(parseSearch(search, 'search')?.text ?? null).load(server.id),
    tool: async (server, { name }, { loaders }) =>
      (await loaders.surfaces.tools(null).load(server.id)).find((tool) => tool.name === name) ?? null,
    prompts: (server, _, context) => listPrompts(context, server),
    resources: async (server, _, context) => (await shownSurface(context, server))?.resources ?? [],
    resourceTemplates: (server, _, context) => listTemplates(context, server),
    instructions: async (server, _, context) => (await shownSurface(context, server))?.instructions ?? null,
    difference: (server, _, context) => findDifference(context, server),
  },
  Tool: {
    definition: (tool, _, context) => getDefinition(context, tool),
    approvedDefinition: (tool, _, context) => findApproved(context, tool),
    behaviour: async (tool, _, context) => describeBehaviour(await getDefinition(context, tool)),
    state: (tool, _, context) => judgeTool(tool, factsOf(context, { id: tool.serverId })),
    hasOutputSchema: async (tool, _, context) => Object.hasOwn(await getDefinition(context, tool), 'outputSchema'),
    hiddenCharacters: async (tool, _, context) => hasHiddenCharacters(await getDefinition(context, tool)),
  },
  Prompt: {
    name: ({ definition }) => textOf(definition, 'name') ?? '',
    title: ({ definition }) => textOf(definition, 'title'),
    description: ({ definition }) => textOf(definition, 'description') ?? '',
  },
  Resource: {
    uri: (resource) => textOf(resource, 'uri') ?? '',
    name: (resource) => textOf(resource, 'name') ?? '',
    title: (resource) => textOf(resource, 'title'),
    description: (resource) => textOf(resource, 'description') ?? '',
    mimeType: (resource) => textOf(resource, 'mimeType'),
    definition: (resource) => resource,
  },
  ResourceTemplate: {
    uriTemplate: ({ definition }) => textOf(definition, 'uriTemplate') ?? '',
    name: ({ definition }) => textOf(definition, 'name') ?? '',
    title: ({ definition }) => textOf(definition, 'title'),
    description: ({ definition }) => textOf(definition, 'description') ?? '',
    mimeType: ({ definition }) => textOf(definition, 'mimeType'),
  },
  SurfaceDifference: {
    added: ({ counts }) => counts.added,
    removed: ({ counts }) => counts.removed,
    changed: ({ counts }) => counts.changed,
    breaking: ({ counts }) => counts.breaking,
    unlisted: ({ counts }) => counts.unlisted,
  },
};

/** A field that should be text; anything else a server says there is seen in the raw definition. */
const textOf = (definition: JsonObject, field: string): string | null => {
  const value = Object.hasOwn(definition, field) ? definition[field] : undefined;
  return typeof value === 'string' ? value : null;
};
