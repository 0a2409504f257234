import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { readFragment } from '../generated/fragment-masking.ts';
import { LaneCardFragmentDoc } from '../generated/graphql.ts';
import { safeHref } from '../text/safe-href.ts';
import { PlainText } from '../ui/plain-text.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { describeTools } from './describe-tools.ts';
import { LaneCards } from './lane-cards.tsx';
import { MyAccess } from './my-access.tsx';
import type { ShownServer } from './server-context.ts';
import { EndpointFacts, ReachFacts } from './server-facts.tsx';
import classes from './server-overview.module.css';

/** What the server does and touches, how it behaves, how it was reviewed; beside it how to reach it. */
export function ServerOverview({ server }: { server: ShownServer }) {
  const lanes = server.lanes.map((lane) => readFragment(LaneCardFragmentDoc, lane));
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        <Section id="about" title="What it does">
          <p className={classes.prose}>
            {server.description === '' ? 'No description yet.' : <PlainText text={server.description} />}
          </p>
        </Section>
        <Section id="reach" title="What it can touch">
          <ReachFacts server={server} />
        </Section>
        <Section id="behaviour" title="Behaviour">
          <p>
            {describeTools(server.surface)}{' '}
            {server.surface.toolCount > 0 && (
              <TextLink to="/servers/$name/tools" params={{ name: server.name }} inherit>
                See the tools
              </TextLink>
            )}
          </p>
          <p className={classes.note}>
            As the server declares or, where it declares nothing, as the protocol assumes: hints, not controls.
          </p>
        </Section>
        <Section id="reviews" title="Reviews">
          <LaneCards lanes={lanes} />
        </Section>
      </div>
      <div className={classes.aside}>
        <Section id="access" title="Your access">
          <MyAccess server={server} />
        </Section>
        <Section id="endpoint" title="Endpoint">
          <EndpointFacts server={server} />
        </Section>
        <Section id="links" title="Links">
          <Links links={server.links} />
        </Section>
      </div>
    </div>
  );
}

function Links({ links }: { links: ShownServer['links'] }) {
  if (links.length === 0) return <p className={classes.note}>The owner gave none.</p>;
  return (
    <ul className={classes.links}>
      {links.map(({ kind, label, target }) => {
        const href = safeHref(target);
        return (
          <li key={kind + target}>
            {href ? (
              <Anchor href={href} inherit target="_blank" rel="noopener noreferrer">
                <PlainText text={label} /> <IconExternalLink size={14} aria-label="opens in a new tab" />
              </Anchor>
            ) : (
              <PlainText text={label} />
            )}
          </li>
        );
      })}
    </ul>
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
