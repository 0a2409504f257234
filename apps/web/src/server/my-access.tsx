import type { GetServerQuery } from '../generated/graphql.ts';
import { listOf } from '../text/count.ts';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { describeAccess } from '../words/access.ts';

type Server = NonNullable<GetServerQuery['server']>;

/** Whether the reader may use the server, why, and what to do if not. */
export function MyAccess({ access, teamName }: { access: Server['myAccess']; teamName: string }) {
  const { allowed, reason, message, helpfulGroups, decisionId } = access;
  return (
    <>
      <p>
        <strong>
          <StatusMark status={describeAccess(access)} />
        </strong>
      </p>
      <p>
        <PlainText text={message} />
      </p>
      {!allowed && helpfulGroups.length > 0 && (
        <p>
          You need to be in {helpfulGroups.length > 1 && 'one of: '}
          {helpfulGroups.length > 1 ? helpfulGroups.join(', ') : listOf(helpfulGroups)}. Ask {teamName} about joining.
        </p>
      )}
      {!allowed && (
        <p>
          <small>
            Reason <code>{reason}</code>, decision <code>{decisionId}</code>
          </small>
        </p>
      )}
    </>
  );
}
