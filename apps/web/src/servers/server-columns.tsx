import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
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

export const features = tableFeatures({});
const column = createColumnHelper<typeof features, CatalogueRow>();

/** The catalogue's columns. Widths, and which give way when there is less room, are in `server-table.module.css` by id. */
export const columns = column.columns([
  column.display({
    id: 'star',
    header: () => <span className="visually-hidden">Starred</span>,
    cell: ({ row }) => <StarButton server={row.original.server} />,
  }),
  column.display({ id: 'server', header: 'Server', cell: ({ row }) => <ServerIdentity row={row.original} /> }),
  column.display({ id: 'team', header: 'Team', cell: ({ row }) => <TeamCell team={row.original.server.team} /> }),
  column.display({
    id: 'posture',
    header: 'Posture',
    cell: ({ row: { original } }) => (
      <div className={classes.stack}>
        <span className={classes.verdict}>
          <StatusMark status={{ ...VERDICTS[original.server.verdict], word: original.server.verdictText }} />
        </span>
        <PostureStrip server={original.server} />
      </div>
    ),
  }),
  column.display({
    id: 'health',
    header: 'Health',
    cell: ({ row }) => <HealthCell health={row.original.server.health} />,
  }),
  column.display({
    id: 'tools',
    header: 'Tools',
    cell: ({ row }) => <ToolsCell surface={row.original.server.surface} />,
  }),
  column.display({
    id: 'access',
    header: 'My access',
    cell: ({ row }) => <StatusMark status={describeAccess(row.original.server.myAccess)} />,
  }),
  column.display({
    id: 'updated',
    header: 'Updated',
    cell: ({ row }) => <TimeAgo at={row.original.server.updatedAt} />,
  }),
  column.display({
    id: 'menu',
    header: () => <span className="visually-hidden">More</span>,
    cell: ({ row }) => <RowMenu server={row.original.server} />,
  }),
]);
