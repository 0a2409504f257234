import { IconStar, IconStarFilled } from '@tabler/icons-react';
import type { ServerRowFragment } from '../generated/graphql.ts';
import classes from './star-button.module.css';
import { useStar } from './use-star.ts';

/** Puts the reader's own star on a server, or takes it off; done at once, and told when it could not be kept. */
export function StarButton({
  server,
}: {
  server: Pick<ServerRowFragment, 'name' | 'title' | 'starred' | 'viewerCan'>;
}) {
  const star = useStar();
  if (!server.viewerCan.includes('STAR')) return null;
  const StarIcon = server.starred ? IconStarFilled : IconStar;
  return (
    <>
      <button
        type="button"
        className={classes.star}
        aria-pressed={server.starred}
        aria-label={`Star ${server.title}`}
        title={star.isError ? 'Could not be saved. Try again.' : server.starred ? 'Take the star away' : 'Star'}
        onClick={() => star.mutate({ server: server.name, starred: !server.starred })}
      >
        <StarIcon size={17} aria-hidden />
      </button>
      {star.isError && (
        <span role="alert" className="visually-hidden">
          The star could not be saved.
        </span>
      )}
    </>
  );
}
