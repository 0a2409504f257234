import type { ServerRowFragment } from '../generated/graphql.ts';
import { CHANNEL_KINDS } from '../server/support-channels.tsx';
import { safeHref } from '../text/safe-href.ts';
import { Mark } from '../ui/mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './team-cell.module.css';

/** Who owns it, and the first way to reach them. */
export function TeamCell({ team }: { team: ServerRowFragment['team'] }) {
  return (
    <div className={classes.team}>
      <span className={classes.line}>
        <TextLink to="/teams/$slug" params={{ slug: team.slug }} preload={false} className={classes.name}>
          {team.name}
        </TextLink>
        <SupportIcon team={team} />
      </span>
      {team.ownerMissing && (
        <Mark shape="warning" tone="warn">
          Owner missing
        </Mark>
      )}
    </div>
  );
}

function SupportIcon({ team }: { team: ServerRowFragment['team'] }) {
  const [channel] = team.channels;
  const href = channel && safeHref(channel.target);
  if (!href) return null;
  const { word, icon: KindIcon } = CHANNEL_KINDS[channel.kind];
  const words = `${word}: ${channel.label}`;
  return (
    <a href={href} className={classes.support} aria-label={`${words} (${team.name})`} title={words}>
      <KindIcon size={16} aria-hidden />
    </a>
  );
}
