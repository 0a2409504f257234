import { useMatches } from '@tanstack/react-router';
import { readFragment } from '../generated/fragment-masking.ts';
import { LaneCardFragmentDoc } from '../generated/graphql.ts';
import { ServerName } from '../servers/server-name.tsx';
import { describePosture } from '../servers/server-row.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { ServerActions } from './server-actions.tsx';
import { useServer } from './server-context.ts';
import classes from './server-header.module.css';
import { ServerPosture } from './server-posture.tsx';
import { ServerWarnings } from './server-warnings.tsx';
import { SupportChannels } from './support-channels.tsx';
import { listWarnings } from './warnings.ts';

/** Above every tab of a server: who it is, how it stands, whom to ask, and the way to connect. */
export function ServerHeader() {
  const server = useServer();
  const tab = useMatches({ select: (matches) => matches.at(-1)?.staticData.tab });
  const lanes = server.lanes.map((lane) => readFragment(LaneCardFragmentDoc, lane));
  const posture = describePosture({ ...server, lanes });
  return (
    <>
      <header className={classes.header}>
        <Monogram text={server.title} tintBy={server.name} size="lg" />
        <div className={classes.identity}>
          <PageTitle document={tab ? `${server.title} · ${tab}` : server.title}>
            <PlainText text={server.title} />
          </PageTitle>
          <p className={classes.name}>
            <ServerName name={server.name} />
            <CopyButton text={server.name} what="name" />
          </p>
          <p className={classes.verdict}>
            <StatusMark status={posture.verdict} />
          </p>
          <div className={classes.owner}>
            <span>
              Owned by{' '}
              <TextLink to="/teams/$slug" params={{ slug: server.team.slug }} inherit>
                {server.team.name}
              </TextLink>
            </span>
            <SupportChannels channels={server.team.channels} />
          </div>
        </div>
        <ServerActions />
      </header>
      <ServerWarnings server={server.name} warnings={listWarnings({ ...server, lanes })} />
      <ServerPosture server={server} posture={posture} lanes={lanes} brief={tab !== undefined} />
    </>
  );
}
