import { Skeleton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useApi } from '../api/api-context.ts';
import { readFragment } from '../generated/fragment-masking.ts';
import { ServerLinesFragmentDoc } from '../generated/graphql.ts';
import { ServerLines } from '../teams/server-lines.tsx';
import { myServersQuery } from '../teams/team-query.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Panel } from '../ui/panel.tsx';
import { RefreshProblem } from '../ui/refresh-problem.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** The servers of the reader's own teams. */
export function MinePage() {
  return (
    <>
      <PageTitle document="My servers">My servers</PageTitle>
      <Panel what="your servers" skeleton={<Skeleton height={240} className="appears-late" aria-hidden="true" />}>
        <MyServers />
      </Panel>
    </>
  );
}

function MyServers() {
  const query = useSuspenseQuery(myServersQuery(useApi()));
  const { servers, viewer } = query.data;
  const { totalCount } = readFragment(ServerLinesFragmentDoc, servers);
  return (
    <>
      <RefreshProblem query={query} />
      {viewer.teams.length === 0 ? (
        <p>
          You are in no team that owns servers. A team owns servers through its owner group: to own one, join such a
          group. <TextLink to="/servers">See all servers</TextLink>
        </p>
      ) : (
        <p>
          Servers of your {viewer.teams.length === 1 ? 'team' : 'teams'}{' '}
          {viewer.teams.map(({ slug, name }, position) => (
            <Fragment key={slug}>
              {position > 0 && ', '}
              <TextLink to="/teams/$slug" params={{ slug }} inherit>
                {name}
              </TextLink>
            </Fragment>
          ))}
          .
        </p>
      )}
      {totalCount > 0 && <ServerLines caption="Servers of your teams" servers={servers} />}
      {totalCount === 0 && viewer.teams.length > 0 && <p>Your teams own no server yet.</p>}
    </>
  );
}
