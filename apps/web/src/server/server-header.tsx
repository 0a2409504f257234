import { readFragment } from '../generated/fragment-masking.ts';
import { LaneCardFragmentDoc } from '../generated/graphql.ts';
import { ServerName } from '../servers/server-name.tsx';
import { describePosture } from '../servers/server-row.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useServer } from './server-context.ts';
import classes from './server-overview.module.css';
import { ServerPosture } from './server-posture.tsx';
import { ServerWarnings } from './server-warnings.tsx';
import { listWarnings } from './warnings.ts';

/** Above every tab of a server: its name, verdict, warnings and posture. */
export function ServerHeader() {
  const server = useServer();
  const lanes = server.lanes.map((lane) => readFragment(LaneCardFragmentDoc, lane));
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
    </>
  );
}
