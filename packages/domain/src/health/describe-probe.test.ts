import { expect, it } from 'vitest';
import { describeProbe } from './describe-probe.ts';

it.each([
  ['OPENED', null, 'HEALTHY', 'It opened, and what it exposes was read.'],
  ['OPENED', null, 'DEGRADED', 'It answers, but takes longer than 2 seconds.'],
  ['SIGN_IN_NEEDED', null, 'SIGN_IN_NEEDED', 'It asked for sign-in, as it should.'],
  [
    'SURFACE_FAILED',
    'SCHEMA',
    'DEGRADED',
    'It opened, but what it exposes could not be read. It answered, but what it exposes is not valid.',
  ],
  ['FAILED', 'REFUSED', 'DOWN', 'It refused the connection.'],
  ['FAILED', null, null, 'It could not be opened.'],
] as const)('%s, %s, judged %s: %s', (outcome, errorClass, judged, words) => {
  expect(describeProbe(outcome, errorClass, judged)).toBe(words);
});
