import { Anchor } from '@mantine/core';
import type { GetServerQuery, SupportChannelKind } from '../generated/graphql.ts';
import { safeHref } from '../text/safe-href.ts';
import classes from './server-team.module.css';

type Team = NonNullable<GetServerQuery['server']>['team'];

const KINDS: Readonly<Record<SupportChannelKind, string>> = {
  CHAT: 'Chat',
  EMAIL: 'E-mail',
  ON_CALL: 'On call',
  TICKETS: 'Tickets',
};

/** Who owns the server and how to reach them. */
export function ServerTeam({ team }: { team: Team }) {
  return (
    <>
      <p>
        <strong>{team.name}</strong>
      </p>
      {team.channels.length === 0 && <p>No support channel is known.</p>}
      <ul className={classes.channels}>
        {team.channels.map(({ kind, label, target }) => {
          const href = safeHref(target);
          return (
            <li key={kind + target}>
              {KINDS[kind]}: {href ? <Anchor href={href}>{label}</Anchor> : label}
            </li>
          );
        })}
      </ul>
    </>
  );
}
