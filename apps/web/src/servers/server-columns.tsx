import type { ReactNode } from 'react';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { describeAccess } from '../words/access.ts';
import { VERDICTS } from '../words/verdict.ts';
import { HealthCell } from './health-cell.tsx';
import { PostureStrip } from './posture-strip.tsx';
import { RowMenu } from './row-menu.tsx';
import classes from './server-cells.module.css';
import { ServerIdentity } from './server-identity.tsx';
import type { CatalogueRow } from './server-row.ts';
import { StarButton } from './star-button.tsx';
import { TeamCell } from './team-cell.tsx';
import { ToolsCell } from './tools-cell.tsx';

interface Column {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: CatalogueRow) => ReactNode;
}

/** The catalogue's columns. Widths, and which give way when there is less room, are in `server-table.module.css` by id. */
export const COLUMNS: readonly Column[] = [
  {
    id: 'star',
    header: <span className="visually-hidden">Starred</span>,
    cell: ({ server }) => <StarButton server={server} />,
  },
  { id: 'server', header: 'Server', cell: (row) => <ServerIdentity row={row} /> },
  { id: 'team', header: 'Team', cell: ({ server }) => <TeamCell team={server.team} /> },
  {
    id: 'posture',
    header: 'Posture',
    cell: ({ server }) => (
      <div className={classes.stack}>
        <span className={classes.verdict}>
          <StatusMark status={{ ...VERDICTS[server.verdict], word: server.verdictText }} />
        </span>
        <PostureStrip server={server} />
      </div>
    ),
  },
  { id: 'health', header: 'Health', cell: ({ server }) => <HealthCell health={server.health} /> },
  { id: 'tools', header: 'Tools', cell: ({ server }) => <ToolsCell surface={server.surface} /> },
  { id: 'access', header: 'My access', cell: ({ server }) => <StatusMark status={describeAccess(server.myAccess)} /> },
  { id: 'updated', header: 'Updated', cell: ({ server }) => <TimeAgo at={server.updatedAt} /> },
  {
    id: 'menu',
    header: <span className="visually-hidden">More</span>,
    cell: ({ server }) => <RowMenu server={server} />,
  },
];
