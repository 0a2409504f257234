const LOCAL = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const UTC = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/** "3 Nov 2026, 14:02:11", in the reader's time zone. */
export const describeLocal = (iso: string): string => LOCAL.format(new Date(iso));

/** The same moment in UTC, as logs elsewhere have it. */
export const describeUtc = (iso: string): string => `${UTC.format(new Date(iso))} UTC`;
