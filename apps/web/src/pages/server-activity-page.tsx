import { Skeleton } from '@mantine/core';
import { ActivityFilters } from '../activity/activity-filters.tsx';
import { ActivityList } from '../activity/activity-list.tsx';
import { readActivitySearch } from '../activity/activity-search.ts';
import { serverActivityRoute } from '../routes.tsx';
import { readBy } from '../search-params.ts';
import { useServer } from '../server/server-context.ts';
import { DroppedNotice } from '../ui/dropped-notice.tsx';
import { Panel } from '../ui/panel.tsx';
import classes from './server-access-page.module.css';

/** What happened to the server, for those who may know; everybody else learns who that is. */
export function ServerActivityPage() {
  const { name, viewerCan } = useServer();
  const search = serverActivityRoute.useSearch(readBy(readActivitySearch));
  const navigate = serverActivityRoute.useNavigate();
  return (
    <section aria-labelledby="activity" className={classes.section}>
      <h2 id="activity">Activity</h2>
      {viewerCan.includes('SEE_ACTIVITY') ? (
        <>
          <p>Every change of this server, and every question about somebody else’s access to it.</p>
          <DroppedNotice search={search} />
          <ActivityFilters search={search} onChange={(next) => void navigate({ search: next })} />
          <Panel what="the activity" skeleton={<Skeleton height={320} className="appears-late" aria-hidden="true" />}>
            <ActivityList server={name} search={search} />
          </Panel>
        </>
      ) : (
        <p>The activity of a server is shown to its owners, to reviewers, and to admins and auditors.</p>
      )}
    </section>
  );
}
