import { type HealthStatus, PROBE_ERROR_WORDS, type ProbeErrorClass, type ProbeOutcome } from './judge.ts';

/** What a probe means, in our own words and never in the server's (law I8). */
export function describeProbe(
  outcome: ProbeOutcome,
  errorClass: ProbeErrorClass | null,
  judged: HealthStatus | null,
): string {
  const problem = errorClass === null ? null : PROBE_ERROR_WORDS[errorClass];
  switch (outcome) {
    case 'OPENED':
      return judged === 'DEGRADED' ? PROBE_ERROR_WORDS.SLOW : 'It opened, and what it exposes was read.';
    case 'SIGN_IN_NEEDED':
      return 'It asked for sign-in, as it should.';
    case 'SURFACE_FAILED':
      return `It opened, but what it exposes could not be read. ${problem ?? ''}`.trim();
    case 'FAILED':
      return problem ?? 'It could not be opened.';
  }
}
