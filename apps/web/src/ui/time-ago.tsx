import { useNow } from '../hooks/use-now.ts';
import { describeAge, describeMoment } from '../text/age.ts';

/** "40 s ago", with the exact time in the tooltip. */
export function TimeAgo({ at }: { at: string }) {
  const now = Math.max(useNow(), Date.parse(at));
  return (
    <time dateTime={at} title={describeMoment(at)}>
      {describeAge(Date.parse(at), now)}
    </time>
  );
}
