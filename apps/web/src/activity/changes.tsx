import { PlainText } from '../ui/plain-text.tsx';
import classes from './activity.module.css';
import { listChanges } from './describe-change.ts';

/** What a change changed, member by member. */
export function Changes({ before, after }: { before: unknown; after: unknown }) {
  const changes = listChanges(before, after);
  if (changes.length === 0) return <p className={classes.more}>No state was recorded with this entry.</p>;
  return (
    <dl className={classes.changes}>
      {changes.map((change) => (
        <div key={change.name}>
          <dt>
            <PlainText text={change.name} />
          </dt>
          <dd>
            {change.before !== null && (
              <>
                <del className={classes.value}>
                  <PlainText text={change.before} />
                </del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            {change.after === null ? (
              <em>no longer there</em>
            ) : (
              <ins className={classes.value}>
                <PlainText text={change.after} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
