import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { RefreshProblem } from '../ui/refresh-problem.tsx';
import classes from './activity.module.css';
import { ActivityEntry } from './activity-entry.tsx';
import { activityQuery } from './activity-query.ts';
import type { ActivitySearch } from './activity-search.ts';

/** What happened to a server, newest first. */
export function ActivityList({ server, search }: { server: string; search: ActivitySearch }) {
  const query = useSuspenseInfiniteQuery(activityQuery(useApi(), server, search));
  const events = query.data.pages.flatMap(({ auditEvents }) => auditEvents?.edges ?? []);
  const filtered = search.period !== undefined || search.action !== undefined;
  return (
    <div className={classes.list}>
      <RefreshProblem query={query} />
      {events.length === 0 && (
        <p>{filtered ? 'Nothing happened that matches what you chose above.' : 'Nothing has happened here yet.'}</p>
      )}
      {events.length > 0 && (
        <ul aria-label="Changes, newest first" className={classes.entries}>
          {events.map(({ cursor, node }) => (
            <li key={cursor}>
              <ActivityEntry entry={node} />
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          className={classes.moreButton}
          onClick={() => query.isFetchingNextPage || void query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? 'Loading…' : 'Load more'}
        </Button>
      )}
    </div>
  );
}
