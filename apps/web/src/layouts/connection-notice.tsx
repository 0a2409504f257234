import { useNetwork } from '@mantine/hooks';
import { useConnection } from '../api/connection-context.ts';
import { useSecondsUntil } from '../hooks/use-seconds-until.ts';
import { describeClock } from '../text/age.ts';
import { Notice } from '../ui/notice.tsx';

/** Says that nothing new can be had just now, and since when; it goes away by itself. */
export function ConnectionNotice() {
  const { reachable, answeredAt, waitUntil } = useConnection();
  const { online } = useNetwork();
  const seconds = useSecondsUntil(waitUntil);
  if (!online || !reachable) {
    return (
      <Notice
        tone="warn"
        role="alert"
        title={`${online ? 'Gatehouse does not answer' : 'You are offline'}. Showing what was loaded at ${describeClock(answeredAt)}`}
      >
        It is tried again by itself. You can go on reading.
      </Notice>
    );
  }
  if (seconds === 0) return null;
  return (
    // Not a live region: a count read out every second would drown everything else.
    <Notice tone="warn" title="Too many requests">
      Gatehouse asks to wait. It goes on by itself in {seconds} s.
    </Notice>
  );
}
