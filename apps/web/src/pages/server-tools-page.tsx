import { Skeleton } from '@mantine/core';
import { serverToolsRoute } from '../routes.tsx';
import { readBy } from '../search-params.ts';
import { useServer } from '../server/server-context.ts';
import { ItemLink } from '../tools/item-link.tsx';
import { ItemsTab } from '../tools/items-tab.tsx';
import { KindLinks } from '../tools/kind-links.tsx';
import { readToolsSearch } from '../tools/tools-search.ts';
import classes from '../tools/tools-tab.module.css';
import { ToolsTab } from '../tools/tools-tab.tsx';
import { DroppedNotice } from '../ui/dropped-notice.tsx';
import { Panel } from '../ui/panel.tsx';

/** What the server exposes: tools, prompts and resources as the probe saw them, and how they differ from what was approved. */
export function ServerToolsPage() {
  const search = serverToolsRoute.useSearch(readBy(readToolsSearch));
  const { surface } = useServer();
  const { kind = 'tools' } = search;
  const comparing = search.view === 'diff' && search.tool === undefined;
  return (
    <div className={classes.tab}>
      <h2 className="visually-hidden">Tools, prompts and resources</h2>
      <div className={classes.top}>
        <KindLinks shown={kind} />
        {surface.approvedFingerprint !== null && !comparing && (
          <ItemLink search={{ view: 'diff' }} className={classes.compare}>
            Compare with what was approved
          </ItemLink>
        )}
      </div>
      <DroppedNotice search={search} />
      <Panel key={kind} what={`the ${kind}`} skeleton={<Skeleton height={420} aria-hidden="true" />}>
        {kind === 'tools' ? <ToolsTab search={search} /> : <ItemsTab search={search} kind={kind} />}
      </Panel>
    </div>
  );
}
