import { readFragment } from '../generated/fragment-masking.ts';
import { LaneCardFragmentDoc } from '../generated/graphql.ts';
import type { ShownServer } from '../server/server-context.ts';
import { describeDay } from '../text/age.ts';
import { Mark } from '../ui/mark.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './connect.module.css';

/** What somebody who may connect must know first: conditions to keep, tools left out, an end in sight. Nothing without any. */
export function BeforeYouConnect({ server }: { server: ShownServer }) {
  const { name, myAccess, deprecatedAt, sunsetAt, replacement } = server;
  const conditions = server.lanes
    .flatMap((lane) => readFragment(LaneCardFragmentDoc, lane).conditions)
    .filter(({ cleared }) => !cleared);
  if (conditions.length === 0 && myAccess.tools === 'ALL' && deprecatedAt === null) return null;
  return (
    <section aria-labelledby="before-you-connect" className={classes.before}>
      <h2 id="before-you-connect">Before you connect</h2>
      <ul>
        {deprecatedAt !== null && (
          <li>
            <Mark shape="warning" tone="warn">
              Deprecated. {sunsetAt ? `It answers until ${describeDay(sunsetAt)}.` : 'Its end is not set yet.'}
              {replacement && (
                <>
                  {' '}
                  Use{' '}
                  <TextLink to="/servers/$name/connect" params={{ name: replacement.name }} inherit>
                    <PlainText text={replacement.title} />
                  </TextLink>{' '}
                  instead.
                </>
              )}
            </Mark>
          </li>
        )}
        {conditions.map(({ text, dueAt, consequence }) => (
          <li key={text}>
            <Mark shape="check-dot" tone="warn">
              <strong>Condition to keep:</strong> <PlainText text={text} /> Due {describeDay(dueAt)}; if missed,{' '}
              {consequence === 'SUSPEND' ? 'the server is suspended.' : 'a warning shows.'}
            </Mark>
          </li>
        ))}
        {myAccess.tools === 'LISTED' && (
          <li>
            <Mark shape="half" tone="busy">
              You may use some of its tools. Your client lists them all.{' '}
              <TextLink to="/servers/$name/access" params={{ name }} inherit>
                See which on the Access tab
              </TextLink>
            </Mark>
          </li>
        )}
      </ul>
    </section>
  );
}
