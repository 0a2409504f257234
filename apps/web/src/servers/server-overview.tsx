import type { ReactNode } from 'react';
import { readFragment } from '../generated/fragment-masking.ts';
import { type GetServerQuery, LaneCardFragmentDoc, ToolCardFragmentDoc } from '../generated/graphql.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { describeTools } from './describe-tools.ts';
import { LaneCards } from './lane-cards.tsx';
import { MyAccess } from './my-access.tsx';
import { ServerFacts } from './server-facts.tsx';
import { ServerName } from './server-name.tsx';
import classes from './server-overview.module.css';
import { ServerPosture } from './server-posture.tsx';
import { describePosture } from './server-row.ts';
import { ServerTeam } from './server-team.tsx';
import { ServerWarnings } from './server-warnings.tsx';
import { ToolList } from './tool-list.tsx';
import { listWarnings } from './warnings.ts';

type Server = NonNullable<GetServerQuery['server']>;

/** A server's page: verdict and warnings first, then posture, my access, and the details behind them. */
export function ServerOverview({ server, chosenTool }: { server: Server; chosenTool: string | undefined }) {
  const lanes = server.lanes.map((lane) => readFragment(LaneCardFragmentDoc, lane));
  const tools = server.tools.map((tool) => readFragment(ToolCardFragmentDoc, tool));
  const posture = describePosture({ ...server, lanes });
  return (
    <>
      <header className={classes.header}>
        <TextLink to="/servers" size="sm">
          All servers
        </TextLink>
        <PageTitle document={server.title}>
          <PlainText text={server.title} />
        </PageTitle>
        <p className={classes.name}>
          <ServerName name={server.name} />
          <CopyButton text={server.name} what="name" />
        </p>
        <p className={classes.verdict}>
          <StatusMark status={posture.verdict} />
        </p>
      </header>
      <ServerWarnings warnings={listWarnings(server)} />
      <ServerPosture server={server} posture={posture} lanes={lanes} />
      <div className={classes.pair}>
        <Section id="access" title="Your access">
          <MyAccess access={server.myAccess} teamName={server.team.name} />
        </Section>
        <Section id="owner" title="Owner and support">
          <ServerTeam team={server.team} />
        </Section>
      </div>
      <Section id="about" title="What it does">
        <p>{server.description === '' ? 'No description yet.' : <PlainText text={server.description} />}</p>
        <ServerFacts server={server} />
      </Section>
      <Section id="reviews" title="Reviews">
        <LaneCards lanes={lanes} />
      </Section>
      <Section id="tools" title="Tools">
        <p>{describeTools(server.surface)}</p>
        {server.surface.observedAt && (
          <p className={classes.source}>
            As seen by the registry’s probe, <TimeAgo at={server.surface.observedAt} />. Descriptions and behaviours are
            the server’s own words: hints, not controls.
          </p>
        )}
        <ToolList tools={tools} chosen={chosenTool} />
      </Section>
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
