import { hasHidden } from '@gatehouse/domain/text/hidden-characters';
import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type MouseEvent, useRef } from 'react';
import { useApi } from '../api/api-context.ts';
import { readFragment } from '../generated/fragment-masking.ts';
import { type ToolLineFragment, ToolLineFragmentDoc } from '../generated/graphql.ts';
import { useServer } from '../server/server-context.ts';
import { countOf } from '../text/count.ts';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import classes from './detail.module.css';
import { countMarks, filterTools } from './filter-tools.ts';
import { BoxedItemList, PageItemList } from './item-list.tsx';
import { Panes } from './panes.tsx';
import { SeenLine } from './seen-line.tsx';
import { ServerDifference } from './server-difference.tsx';
import { DetailSkeleton, ToolDetail } from './tool-detail.tsx';
import { ToolFilters } from './tool-filters.tsx';
import { ToolLine } from './tool-line.tsx';
import { toolsQuery } from './tools-query.ts';
import type { ToolsSearch } from './tools-search.ts';
import tab from './tools-tab.module.css';

/** The tools of a server: the list, and beside it what is selected. */
export function ToolsTab({ search }: { search: ToolsSearch }) {
  const server = useServer();
  const { data } = useSuspenseQuery(toolsQuery(useApi(), server.name));
  const tools = (data.server?.tools ?? []).map((tool) => readFragment(ToolLineFragmentDoc, tool));
  return (
    <>
      <SeenLine listed={tools.length} />
      {data.server?.instructions && <Instructions text={data.server.instructions} />}
      {tools.length === 0 ? <NoTools /> : <ToolPanes tools={tools} search={search} />}
    </>
  );
}

function NoTools() {
  const { surface } = useServer();
  // Not seen is no list of none: the line above says why nothing is known.
  return surface.state === 'NOT_VISIBLE' || surface.observedAt === null ? null : <p>This server lists no tools.</p>;
}

function Instructions({ text }: { text: string }) {
  return (
    <details className={tab.instructions}>
      <summary>What the server tells models about itself</summary>
      {hasHidden(text) && (
        <Mark shape="warning" tone="bad">
          Hidden characters
        </Mark>
      )}
      <p>
        <PlainText text={text} />
      </p>
    </details>
  );
}

function ToolPanes({ tools, search }: { tools: readonly ToolLineFragment[]; search: ToolsSearch }) {
  const { surface } = useServer();
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const wanted = useRef(false);
  const pane = useRef<HTMLDivElement>(null);
  const somethingApproved = surface.approvedFingerprint !== null;
  const found = filterTools(tools, search, somethingApproved);
  const comparing = search.view === 'diff' && search.tool === undefined;
  const name = search.tool ?? (comparing || narrow ? undefined : found[0]?.name);
  const { tool: _, view: __, as: ___, ...back } = search;
  const List = narrow ? PageItemList : BoxedItemList;
  const onOpen = (event: MouseEvent) => {
    // A key press clicks without a pointer; on a narrow screen the list is gone, so the focus must go somewhere.
    wanted.current = event.detail === 0 || narrow;
  };
  const toSearch = (tool: string): ToolsSearch => {
    const { as: _, view, ...rest } = search;
    return { ...rest, ...(view && !comparing && { view }), tool };
  };
  return (
    <Panes
      opened={search.tool !== undefined || comparing}
      back={back}
      backWords="All tools"
      list={
        <>
          <ToolFilters
            search={search}
            counts={countMarks(tools, somethingApproved)}
            summary={
              found.length === tools.length
                ? countOf(tools.length, 'tool')
                : `${found.length} of ${countOf(tools.length, 'tool')}`
            }
            onArrowDown={() => pane.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus()}
          />
          <div ref={pane} className={tab.lines}>
            <List
              label="Tools"
              items={found}
              keyOf={(tool) => tool.name}
              line={(tool) => <ToolLine tool={tool} somethingApproved={somethingApproved} />}
              selected={name}
              toSearch={toSearch}
              onOpen={onOpen}
            />
            {found.length === 0 && <p className={classes.note}>No tool fits. Remove a word or a chip.</p>}
          </div>
        </>
      }
      detail={
        comparing ? (
          <Panel what="the difference" skeleton={<DetailSkeleton />}>
            <h2>Compared with what was approved</h2>
            <ServerDifference search={search} />
          </Panel>
        ) : (
          <SelectedTool tools={tools} name={name} search={search} wanted={wanted} />
        )
      }
    />
  );
}

interface SelectedToolProps {
  tools: readonly ToolLineFragment[];
  name: string | undefined;
  search: ToolsSearch;
  wanted: { current: boolean };
}

function SelectedTool({ tools, name, search, wanted }: SelectedToolProps) {
  const tool = tools.find((one) => one.name === name);
  if (tool) return <ToolDetail tool={tool} search={search} wanted={wanted} />;
  if (name === undefined) return null;
  return (
    <p>
      This server has no tool named{' '}
      <code>
        <PlainText text={name} />
      </code>
      . It may have been renamed or removed; the list shows what there is.
    </p>
  );
}
