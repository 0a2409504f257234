import type { Connection } from '@gatehouse/domain/connect/connection';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '../api/api-context.ts';
import { readFragment } from '../generated/fragment-masking.ts';
import { type AuthKind, LaneCardFragmentDoc } from '../generated/graphql.ts';
import { viewerQuery } from '../layouts/viewer-query.ts';
import type { ShownServer } from '../server/server-context.ts';
import { describeDay } from '../text/age.ts';
import { listOf } from '../text/count.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { describeAccess } from '../words/access.ts';
import { HEALTH } from '../words/health.ts';
import classes from './connect.module.css';

const AUTH: Readonly<Record<AuthKind, string>> = {
  NONE: 'None needed, as the probe saw',
  SIGN_IN: 'Needed; your client asks for it',
  UNKNOWN: 'Not seen yet',
};

/** Beside the instructions: what is connected to, what lets the reader in and until when, and how it is now. */
export function ConnectCard({ server, connection }: { server: ShownServer; connection: Connection }) {
  const { myAccess, health } = server;
  const ends = server.lanes.flatMap((lane) => readFragment(LaneCardFragmentDoc, lane).expiresAt ?? []).sort();
  return (
    <aside aria-label="This connection" className={classes.card}>
      <dl>
        <Fact title="Address">
          {connection.kind === 'HTTP' ? (
            <span className={classes.address}>
              <code>{connection.url}</code>
              <CopyButton text={connection.url} what="address" size="xs" />
            </span>
          ) : (
            <code>
              <PlainText text={`${connection.package}@${connection.version}`} />
            </code>
          )}
        </Fact>
        <Fact title="Transport">
          {connection.kind === 'HTTP' ? 'Streamable HTTP' : 'A program on your machine (stdio)'}
        </Fact>
        <Fact title="Sign-in">{AUTH[server.auth]}</Fact>
        <Fact title="Your access">
          <StatusMark status={describeAccess(myAccess)} />
          <br />
          <ThroughWhat server={server} />
          <br />
          <span className={classes.note}>
            Checked <TimeAgo at={server.asOf} />
          </span>
        </Fact>
        {ends[0] && <Fact title="Reviews valid until">{describeDay(ends[0])}</Fact>}
        {server.sunsetAt && <Fact title="Answers until">{describeDay(server.sunsetAt)}</Fact>}
        <Fact title="Status">
          <StatusMark status={HEALTH[health.status]} />
          <br />
          <span className={classes.note}>
            {health.checkedAt ? (
              <>
                Checked <TimeAgo at={health.checkedAt} />
              </>
            ) : (
              'Not checked yet'
            )}
          </span>
        </Fact>
      </dl>
    </aside>
  );
}

/** The groups that let the reader in, where they are known; a grant says so itself. */
function ThroughWhat({ server: { myAccess, allowedGroups } }: { server: ShownServer }) {
  const groups = useQuery(viewerQuery(useApi())).data?.viewer.groups;
  if (myAccess.reason === 'ALLOWED_BY_GRANT') return 'By a grant to you, which ends';
  const mine = allowedGroups.filter((group) => groups?.includes(group));
  if (mine.length > 0) return <PlainText text={`Through ${listOf(mine)}`} />;
  return <PlainText text={myAccess.message} />;
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
