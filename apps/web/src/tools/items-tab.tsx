import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type MouseEvent, useRef } from 'react';
import { useApi } from '../api/api-context.ts';
import { useServer } from '../server/server-context.ts';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TOOL_STATES } from '../words/tool.ts';
import { ItemDetail } from './item-detail.tsx';
import { BoxedItemList, PageItemList } from './item-list.tsx';
import { listPrompts, listResources, type SurfaceItem } from './list-items.ts';
import { Panes } from './panes.tsx';
import { SeenLine } from './seen-line.tsx';
import lines from './tool-line.module.css';
import { promptsAndResourcesQuery } from './tools-query.ts';
import type { ToolsSearch } from './tools-search.ts';
import tab from './tools-tab.module.css';

/** Prompts, or resources and their templates: the same two panes as for tools. */
export function ItemsTab({ search, kind }: { search: ToolsSearch; kind: 'prompts' | 'resources' }) {
  const server = useServer();
  const { data } = useSuspenseQuery(promptsAndResourcesQuery(useApi(), server.name));
  const items = data.server === null ? [] : kind === 'prompts' ? listPrompts(data.server) : listResources(data.server);
  return (
    <>
      <SeenLine listed={items.length} />
      {items.length === 0 ? (
        <p>This server lists no {kind}.</p>
      ) : (
        <ItemPanes items={items} search={search} kind={kind} />
      )}
    </>
  );
}

interface ItemPanesProps {
  items: readonly SurfaceItem[];
  search: ToolsSearch;
  kind: 'prompts' | 'resources';
}

function ItemPanes({ items, search, kind }: ItemPanesProps) {
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const wanted = useRef(false);
  const key = search.tool ?? (narrow ? undefined : items[0]?.key);
  const item = items.find((one) => one.key === key);
  const List = narrow ? PageItemList : BoxedItemList;
  return (
    <Panes
      opened={search.tool !== undefined}
      back={{ kind }}
      backWords={`All ${kind}`}
      list={
        <div className={tab.lines}>
          <List
            label={kind === 'prompts' ? 'Prompts' : 'Resources'}
            items={items}
            keyOf={(one) => one.key}
            line={(one) => <ItemLine item={one} />}
            selected={key}
            toSearch={(tool) => ({ kind, tool })}
            onOpen={(event: MouseEvent) => {
              wanted.current = event.detail === 0 || narrow;
            }}
          />
        </div>
      }
      detail={
        item ? (
          <ItemDetail item={item} search={{ ...search, tool: item.key }} wanted={wanted} />
        ) : (
          key !== undefined && <p>This server does not list what the address names. The list shows what there is.</p>
        )
      }
    />
  );
}

function ItemLine({ item: { name, title, key, what, state } }: { item: SurfaceItem }) {
  return (
    <>
      <span className={lines.name}>
        <PlainText text={name} />
      </span>
      {title && title !== name && (
        <span className={lines.title}>
          <PlainText text={title} />
        </span>
      )}
      {what !== 'prompt' && (
        <span className={lines.title}>
          {what === 'resource template' && 'Template: '}
          <PlainText text={key} />
        </span>
      )}
      {state !== undefined && state !== 'APPROVED' && (
        <span className={lines.flag}>
          <StatusMark status={TOOL_STATES[state]} />
        </span>
      )}
    </>
  );
}
