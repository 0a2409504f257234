import { hasHidden } from '@gatehouse/domain/text/hidden-characters';
import type { ListPromptsAndResourcesQuery, ToolState } from '../generated/graphql.ts';

type Listed = NonNullable<ListPromptsAndResourcesQuery['server']>;

/** A prompt, resource or template as the two panes show it. */
export interface SurfaceItem {
  /** Names it within its list and in the address. */
  readonly key: string;
  readonly what: 'prompt' | 'resource' | 'resource template';
  readonly name: string;
  readonly title: string | null;
  readonly description: string;
  readonly mimeType: string | null;
  /** Undefined for plain resources, which are not part of what is approved. */
  readonly state: ToolState | undefined;
  readonly definition: unknown;
  readonly hidden: boolean;
}

export const listPrompts = ({ prompts }: Pick<Listed, 'prompts'>): SurfaceItem[] =>
  prompts.map((prompt) => mark({ ...prompt, key: prompt.name, what: 'prompt', mimeType: null }));

/** Resources, then the templates of resources. */
export const listResources = (listed: Pick<Listed, 'resources' | 'resourceTemplates'>): SurfaceItem[] => [
  ...listed.resources.map((one) => mark({ ...one, key: one.uri, what: 'resource', state: undefined })),
  ...listed.resourceTemplates.map((one) => mark({ ...one, key: one.uriTemplate, what: 'resource template' })),
];

const mark = (item: Omit<SurfaceItem, 'hidden'>): SurfaceItem => ({
  ...item,
  hidden: hasHidden(JSON.stringify(item.definition) ?? ''),
});
