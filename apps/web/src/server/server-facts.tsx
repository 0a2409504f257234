import type { ReactNode } from 'react';
import type { AuthKind, GenerativeAi, Visibility } from '../generated/graphql.ts';
import { describeDay } from '../text/age.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { TextLink } from '../ui/text-link.tsx';
import type { ShownServer } from './server-context.ts';
import classes from './server-facts.module.css';

/** Who says so: shown beside every fact, because a statement of the owner is not what the probe saw. */
type Source = 'owner' | 'probe' | 'review' | 'registry';

const SOURCES: Readonly<Record<Source, string>> = {
  owner: 'stated by the owner',
  probe: 'seen by the probe',
  review: 'approved in review',
  registry: 'from the registry',
};

/** What it can touch: data, retention, generated content. What nobody stated is said to be unknown. */
export function ReachFacts({ server }: { server: ShownServer }) {
  return (
    <dl className={classes.facts}>
      <Fact title="Data classes" source="owner">
        {server.dataClasses.length > 0 ? <PlainText text={server.dataClasses.join(', ')} /> : 'None stated'}
      </Fact>
      <Fact title="Retention" source="owner">
        {server.retention === '' ? 'Not stated' : <PlainText text={server.retention} />}
      </Fact>
      <Fact title="Generative AI" source="owner">
        {GENERATIVE[server.generativeAi]}
      </Fact>
      <Fact title="Environment" source="owner">
        {server.environment ?? 'Not stated'}
      </Fact>
    </dl>
  );
}

/** How to reach it: endpoint, transport, sign-in, protocol and version. */
export function EndpointFacts({ server }: { server: ShownServer }) {
  return (
    <dl className={classes.facts}>
      <Fact title="Endpoint" source="review">
        {server.endpoint ? (
          <span className={classes.copied}>
            <code>{server.endpoint}</code> <CopyButton text={server.endpoint} what="endpoint" />
          </span>
        ) : (
          'None is approved'
        )}
      </Fact>
      {server.probedEndpoint && server.probedEndpoint !== server.endpoint && (
        <Fact title="Endpoint being probed" source="owner">
          <code>{server.probedEndpoint}</code>, not approved
        </Fact>
      )}
      <Fact title="Transport" source="owner">
        {server.transport ?? 'Not stated'}
      </Fact>
      <Fact title="Sign-in" source="probe">
        {AUTH[server.auth]}
      </Fact>
      <Fact title="Protocol" source="probe">
        {server.protocolVersions.length > 0 ? <PlainText text={server.protocolVersions.join(', ')} /> : 'Not seen yet'}
        {server.health.era && ` (${server.health.era})`}
      </Fact>
      <Fact title="Version" source="owner">
        {server.version ? <PlainText text={server.version} /> : 'Not stated'}
      </Fact>
      <Fact title="In force since" source="registry">
        {server.approvedAt ? describeDay(server.approvedAt) : 'Never approved'}
      </Fact>
      <Fact title="Visible to" source="registry">
        {VISIBILITIES[server.visibility]}
      </Fact>
      {server.tags.length > 0 && (
        <Fact title="Tags" source="owner">
          <ul className={classes.tags}>
            {server.tags.map((tag) => (
              <li key={tag}>
                <TextLink to="/servers" search={{ q: tag }} inherit>
                  <PlainText text={tag} />
                </TextLink>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

const GENERATIVE: Readonly<Record<GenerativeAi, string>> = {
  YES: 'Generates text, images or code',
  NO: 'Generates nothing',
  UNKNOWN: 'Not known',
};

const AUTH: Readonly<Record<AuthKind, string>> = {
  NONE: 'None needed',
  SIGN_IN: 'Needed',
  UNKNOWN: 'Not seen yet',
};

const VISIBILITIES: Readonly<Record<Visibility, string>> = {
  LISTED: 'All employees',
  RESTRICTED: 'Only who may use, own or review it',
  PUBLIC: 'Everyone, without signing in',
};

function Fact({ title, source, children }: { title: string; source: Source; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>
        {title} <span className={classes.source}>{SOURCES[source]}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
