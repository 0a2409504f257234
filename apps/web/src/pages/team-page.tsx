import { Skeleton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { teamRoute } from '../routes.tsx';
import { SupportChannels } from '../server/support-channels.tsx';
import { ServerLines } from '../teams/server-lines.tsx';
import classes from '../teams/team.module.css';
import { teamQuery } from '../teams/team-query.ts';
import { countOf } from '../text/count.ts';
import { Mark } from '../ui/mark.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Panel } from '../ui/panel.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { RefreshProblem } from '../ui/refresh-problem.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** A team: its servers and how to reach it. */
export function TeamPage() {
  const { slug } = teamRoute.useParams();
  return (
    <Panel what="this team" skeleton={<Skeleton height={320} className="appears-late" aria-hidden="true" />}>
      <Team slug={slug} />
    </Panel>
  );
}

function Team({ slug }: { slug: string }) {
  const query = useSuspenseQuery(teamQuery(useApi(), slug));
  const { team } = query.data;
  if (team === null) return <NotFoundPage />;
  return (
    <>
      <header className={classes.header}>
        <Monogram text={team.name} tintBy={team.slug} size="lg" />
        <div className={classes.identity}>
          <PageTitle document={team.name}>{team.name}</PageTitle>
          {team.description && (
            <p>
              <PlainText text={team.description} />
            </p>
          )}
          <p className={classes.note}>
            {team.viewerOwns ? 'You own its servers, as a member of ' : 'Its servers are owned by the members of '}
            <code>{team.ownerGroup}</code>: {countOf(team.ownerCount, 'person', 'people')}.
          </p>
          {team.ownerMissing && (
            <Mark shape="warning" tone="warn">
              At risk: owner missing. Nobody in this team can be reached; ask a platform administrator.
            </Mark>
          )}
          <SupportChannels channels={team.channels} />
        </div>
      </header>
      <RefreshProblem query={query} />
      <section aria-labelledby="servers" className={classes.section}>
        <h2 id="servers">Servers</h2>
        <ServerLines caption={`Servers of ${team.name}`} servers={team.servers} />
      </section>
    </>
  );
}
