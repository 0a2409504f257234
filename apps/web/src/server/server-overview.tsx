import type { ReactNode } from 'react';
import { readFragment } from '../generated/fragment-masking.ts';
import { LaneCardFragmentDoc } from '../generated/graphql.ts';
import { PlainText } from '../ui/plain-text.tsx';
import { LaneCards } from './lane-cards.tsx';
import { MyAccess } from './my-access.tsx';
import type { ShownServer } from './server-context.ts';
import { ServerFacts } from './server-facts.tsx';
import classes from './server-overview.module.css';
import { ServerTeam } from './server-team.tsx';

/** What the server does and touches, who owns it, and how it was reviewed. */
export function ServerOverview({ server }: { server: ShownServer }) {
  const lanes = server.lanes.map((lane) => readFragment(LaneCardFragmentDoc, lane));
  return (
    <>
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
