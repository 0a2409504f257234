import { CHECKS, openQuestion } from './checks.ts';
import type { CompiledServer } from './compile-server.ts';
import type { ReasonCode } from './reasons.ts';
import type { AskedEndpoint, Asker, Now } from './request.ts';
import type { Facts } from './snapshot.ts';

/** Is this server, at this endpoint and with this surface, the approved one? */
export interface ValidationRequest {
  readonly server: string;
  readonly endpoint: AskedEndpoint;
  /** Fingerprint that the asker saw; compared with the approved one. */
  readonly surface: string | undefined;
  readonly asker: Asker;
}

export interface Validation {
  readonly valid: boolean;
  /** `VALID`, the code of the first failing check of 0 to 6, or `SURFACE_MISMATCH`. */
  readonly reason: ReasonCode;
  /** The server, for its verdict and surface state; undefined when the asker may not see it. */
  readonly server: CompiledServer | undefined;
  readonly factsVersion: number;
}

/** Checks 0 to 6 for a server rather than a person (design section 5). */
export function validate(facts: Facts, request: ValidationRequest, now: Now): Validation {
  const { server: name, endpoint, asker } = request;
  const question = openQuestion(
    facts,
    {
      server: name,
      endpoint,
      asker,
      call: { kind: 'connect' },
      subject: asker.subject,
      agent: asker.agent,
      environment: asker.environment,
      tokenExpiresAt: undefined,
    },
    now,
  );
  let reason: ReasonCode = 'VALID';
  for (const check of CHECKS) {
    if (!check.ofServer) break;
    const failure = check.fails(question, question.server as CompiledServer);
    if (failure === null) continue;
    reason = failure;
    break;
  }
  const approved = question.server?.facts.approved?.surface.fingerprint;
  if (reason === 'VALID' && request.surface !== undefined && request.surface !== approved) reason = 'SURFACE_MISMATCH';
  const server = reason === 'FACTS_STALE' ? undefined : question.server;
  return { valid: reason === 'VALID', reason, server, factsVersion: facts.version };
}
