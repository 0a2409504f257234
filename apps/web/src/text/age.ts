const STEPS = [
  { below: 60, unit: 1, name: 's' },
  { below: 3600, unit: 60, name: 'min' },
  { below: 48 * 3600, unit: 3600, name: 'h' },
  { below: Number.POSITIVE_INFINITY, unit: 86_400, name: 'd' },
];

/** How long ago an instant was, in words such as "40 s ago"; a time ahead of our clock reads "just now". */
export function describeAge(at: number, now: number): string {
  const seconds = Math.floor((now - at) / 1000);
  if (seconds < 5) return 'just now';
  const step = STEPS.find(({ below }) => seconds < below) ?? { unit: 86_400, name: 'd' };
  return `${Math.floor(seconds / step.unit)} ${step.name} ago`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "3 Nov 2026", in the reader's time zone. */
export const describeDay = (iso: string): string => DAY.format(new Date(iso));
/** "3 Nov 2026, 14:02", in the reader's time zone. */
export const describeMoment = (iso: string): string => MOMENT.format(new Date(iso));
/** "14:02", in the reader's time zone. */
export const describeClock = (at: number): string => CLOCK.format(new Date(at));
