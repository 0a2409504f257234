import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { useServer } from '../server/server-context.ts';
import { ItemLink } from './item-link.tsx';
import { promptsAndResourcesQuery, toolsQuery } from './tools-query.ts';
import type { ToolsKind } from './tools-search.ts';
import classes from './tools-tab.module.css';

/** The lists of a server and how long each is; a count that has not come is left out, not zero. */
export function KindLinks({ shown }: { shown: ToolsKind }) {
  const execute = useApi();
  const { name } = useServer();
  const tools = useQuery(toolsQuery(execute, name)).data?.server;
  const others = useQuery(promptsAndResourcesQuery(execute, name)).data?.server;
  const kinds: readonly { kind: ToolsKind; word: string; count: number | undefined }[] = [
    { kind: 'tools', word: 'Tools', count: tools?.tools.length },
    { kind: 'prompts', word: 'Prompts', count: others?.prompts.length },
    {
      kind: 'resources',
      word: 'Resources',
      count: others ? others.resources.length + others.resourceTemplates.length : undefined,
    },
  ];
  return (
    <nav aria-label="Lists" className={classes.kinds}>
      {kinds.map(({ kind, word, count }) => (
        <ItemLink key={kind} search={kind === 'tools' ? {} : { kind }} current={kind === shown}>
          {word} {count !== undefined && <span className={classes.count}>{count}</span>}
        </ItemLink>
      ))}
    </nav>
  );
}
