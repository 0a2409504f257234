import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ServerFacts } from '../src/access/facts.ts';
import type { ReasonCode } from '../src/access/reasons.ts';
import type { AccessRequest, Now } from '../src/access/request.ts';
import { validate } from '../src/access/validate.ts';
import { judge } from './oracle.ts';
import { now, request } from './small-requests.ts';
import { server, worldOf } from './small-worlds.ts';
import { compileWorld } from './world-facts.ts';

const seed = (Date.now() ^ (Math.random() * 0x7fffffff)) | 0;
console.info(`validate.property.test.ts: seed ${seed}`);

// Thousands of worlds on a busy machine outlast the usual limit of a test; none of these tests is timed.
vi.setConfig({ testTimeout: 120_000 });

/** What checks 0 to 6 answer; everything later is about the call and the subject. */
const SERVER_CODES: ReadonlySet<ReasonCode> = new Set([
  'FACTS_STALE',
  'NOT_REGISTERED',
  'RETIRED',
  'SUSPENDED',
  'NOT_APPROVED',
  'REVIEW_EXPIRED',
  'ENDPOINT_MISMATCH',
] as const);

const ask = (facts: ServerFacts, { server: name, endpoint, asker }: AccessRequest, at: Now, surface?: string) =>
  validate(compileWorld(worldOf(facts)), { server: name, endpoint, asker, surface }, at);

describe('validation of a server', () => {
  it('D14 fails with the code of the same check as a decision, and else is valid', () => {
    fc.assert(
      fc.property(server, request, now, (facts, asked, at) => {
        const { reason } = judge(worldOf(facts), asked, at);
        const wanted = SERVER_CODES.has(reason) ? reason : 'VALID';
        expect(ask(facts, asked, at)).toMatchObject({ reason: wanted, valid: wanted === 'VALID' });
      }),
      { seed, numRuns: 3_000 },
    );
  });

  it('P10 compares a given fingerprint with the approved one, after every other check', () => {
    fc.assert(
      fc.property(server, request, now, fc.boolean(), (facts, asked, at, same) => {
        const plain = ask(facts, asked, at);
        // The observed fingerprint is no substitute: only the approved one is valid.
        const given = ask(facts, asked, at, same ? facts.approved?.surface.fingerprint : 'fp1:observed');
        const wanted = plain.valid && !same ? 'SURFACE_MISMATCH' : plain.reason;
        expect(given).toMatchObject({ reason: wanted, valid: wanted === 'VALID' });
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('D11 tells nothing of a server that the asker may not see', () => {
    fc.assert(
      fc.property(server, request, now, (facts, asked, at) => {
        const answer = ask(facts, asked, at, 'fp1:approved');
        if (answer.reason === 'NOT_REGISTERED') expect(answer.server).toBeUndefined();
      }),
      { seed, numRuns: 2_000 },
    );
  });
});
