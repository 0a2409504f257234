import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { describeAccess } from '../words/access.ts';
import type { ShownServer } from './server-context.ts';

/** Whether the reader may use the server, and why not; every check is on the Access tab. */
export function MyAccess({ server: { name, team, myAccess } }: { server: ShownServer }) {
  const { allowed, message, helpfulGroups } = myAccess;
  return (
    <>
      <p>
        <strong>
          <StatusMark status={describeAccess(myAccess)} />
        </strong>
      </p>
      <p>
        <PlainText text={message} />
      </p>
      {!allowed && helpfulGroups.length > 0 && (
        <p>
          You need to be in {helpfulGroups.length > 1 && 'one of: '}
          {helpfulGroups.join(', ')}. Ask {team.name} about joining.
        </p>
      )}
      <p>
        <TextLink to="/servers/$name/access" params={{ name }} inherit>
          {allowed ? 'Who may use it' : 'Every check, and what to do'}
        </TextLink>
      </p>
    </>
  );
}
