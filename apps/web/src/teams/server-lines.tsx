import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { type ServerLinesFragment, ServerLinesFragmentDoc } from '../generated/graphql.ts';
import { ServerName } from '../servers/server-name.tsx';
import { countOf } from '../text/count.ts';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { describeAccess } from '../words/access.ts';
import { HEALTH } from '../words/health.ts';
import { summarizeLanes } from '../words/lane.ts';
import { describeToolCounts, SURFACE_STATES } from '../words/surface.ts';
import { VERDICTS } from '../words/verdict.ts';
import classes from './server-lines.module.css';

type Line = ServerLinesFragment['edges'][number]['node'];

interface ServerLinesProps {
  /** Names the table, such as "Servers of Ads". */
  caption: string;
  servers: FragmentType<typeof ServerLinesFragmentDoc>;
}

/** A short list of servers as its owners care about it: verdict, reviews, surface, health. Lines become cards when narrow. */
export function ServerLines({ caption, servers }: ServerLinesProps) {
  const { edges, totalCount } = readFragment(ServerLinesFragmentDoc, servers);
  return (
    <>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {['Server', 'Verdict', 'Surface', 'Health', 'My access'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {edges.map(({ node }) => (
            <ServerLine key={node.id} server={node} />
          ))}
        </tbody>
      </table>
      {totalCount > edges.length && (
        <p className={classes.more}>
          {edges.length} of {countOf(totalCount, 'server')} are shown.
        </p>
      )}
    </>
  );
}

function ServerLine({ server }: { server: Line }) {
  const { name, title, verdict, verdictText, lanes, surface, health, myAccess } = server;
  return (
    <tr>
      <th scope="row">
        <TextLink to="/servers/$name" params={{ name }} inherit>
          <PlainText text={title} />
        </TextLink>
        <ServerName name={name} />
      </th>
      <td data-title="Verdict">
        <StatusMark status={{ ...VERDICTS[verdict], word: verdictText }} />
        <span className={classes.more}>{summarizeLanes(lanes).word}</span>
      </td>
      <td data-title="Surface">
        <StatusMark status={SURFACE_STATES[surface.state]} />
        <span className={classes.more}>{describeToolCounts(surface)}</span>
      </td>
      <td data-title="Health">
        <StatusMark status={HEALTH[health.status]} />
        <span className={classes.more}>{health.checkedAt ? <TimeAgo at={health.checkedAt} /> : 'Not checked yet'}</span>
      </td>
      <td data-title="My access">
        <StatusMark status={describeAccess(myAccess)} />
      </td>
    </tr>
  );
}
