import type { ReactNode } from 'react';
import type { GetServerQuery } from '../generated/graphql.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import classes from './server-facts.module.css';

type Server = NonNullable<GetServerQuery['server']>;

/** Endpoint, transport, data classes and the like; what nobody stated is said to be unknown. */
export function ServerFacts({ server }: { server: Server }) {
  return (
    <dl className={classes.facts}>
      <Fact title="Approved endpoint">
        {server.endpoint ? (
          <>
            <code>{server.endpoint}</code> <CopyButton text={server.endpoint} what="endpoint" />
          </>
        ) : (
          'None is approved'
        )}
      </Fact>
      {server.probedEndpoint && server.probedEndpoint !== server.endpoint && (
        <Fact title="Endpoint being probed">
          <code>{server.probedEndpoint}</code>, not approved
        </Fact>
      )}
      <Fact title="Transport">{server.transport ?? 'Not stated'}</Fact>
      <Fact title="Protocol">{server.health.era ?? 'Not seen yet'}</Fact>
      <Fact title="Version">{server.version ? <PlainText text={server.version} /> : 'Not stated'}</Fact>
      <Fact title="Environment">{server.environment ?? 'Not stated'}</Fact>
      <Fact title="Data classes">{server.dataClasses.length > 0 ? server.dataClasses.join(', ') : 'None stated'}</Fact>
      <Fact title="Visibility">{VISIBILITIES[server.visibility]}</Fact>
      {server.tags.length > 0 && <Fact title="Tags">{server.tags.join(', ')}</Fact>}
    </dl>
  );
}

const VISIBILITIES: Readonly<Record<Server['visibility'], string>> = {
  LISTED: 'All employees',
  RESTRICTED: 'Only who may use, own or review it',
  PUBLIC: 'Everyone, without signing in',
};

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
