import { readFragment } from '../generated/fragment-masking.ts';
import { ServerRowFragmentDoc } from '../generated/graphql.ts';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { MatchedTools } from './matched-tools.tsx';
import classes from './server-cards.module.css';
import { ServerName } from './server-name.tsx';
import { describePosture, type ServerEdge } from './server-row.ts';

/** The catalogue as cards, for narrow screens: the same words as the table, none left out. */
export function ServerCards({ edges }: { edges: readonly ServerEdge[]; total: number }) {
  return (
    <ul className={classes.cards} aria-label="Servers with their posture">
      {edges.map((edge) => (
        <Card key={edge.node.id} edge={edge} />
      ))}
    </ul>
  );
}

function Card({ edge }: { edge: ServerEdge }) {
  const server = readFragment(ServerRowFragmentDoc, edge.node);
  const posture = describePosture(server);
  return (
    <li className={classes.card}>
      <div>
        <TextLink to="/servers/$name" params={{ name: server.name }} className={classes.title}>
          <PlainText text={server.title} />
        </TextLink>
        <ServerName name={server.name} />
        <MatchedTools server={server.name} tools={edge.matchedTools} />
      </div>
      <StatusMark status={posture.verdict} />
      <dl className={classes.facts}>
        <dt>My access</dt>
        <dd>
          <StatusMark status={posture.access} />
        </dd>
        <dt>Team</dt>
        <dd>
          {server.team.name}
          {server.team.ownerMissing && ' (owner missing)'}
        </dd>
        <dt>Reviews</dt>
        <dd>{posture.reviews.word}</dd>
        <dt>Allowed</dt>
        <dd>{posture.audience}</dd>
        <dt>Surface</dt>
        <dd>
          {posture.surface.word}, {posture.tools}
        </dd>
        <dt>Health</dt>
        <dd>
          {posture.health.word},{' '}
          {server.health.checkedAt ? <TimeAgo at={server.health.checkedAt} /> : 'not checked yet'}
        </dd>
      </dl>
    </li>
  );
}
