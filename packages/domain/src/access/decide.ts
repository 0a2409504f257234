import type { GroupId } from '../ids.ts';
import { CHECKS, openQuestion, type Question } from './checks.ts';
import { findHelpfulGroups } from './helpful-groups.ts';
import type { ReasonCode } from './reasons.ts';
import type { AccessRequest, Now } from './request.ts';
import type { Facts } from './snapshot.ts';
import { timeToLive } from './time-to-live.ts';
import { coversAllTools } from './tool-scope.ts';

/** The answer to one question. Nothing in it lets the asker tell a hidden server from an unknown one (law D11). */
export interface Decision {
  readonly allowed: boolean;
  readonly reason: ReasonCode;
  /** The rule, grant or group suspension that settled it; lowest id by code point, rules before grants. */
  readonly ruleId: string | null;
  /** Groups whose membership alone would have turned the answer. */
  readonly helpfulGroups: readonly GroupId[];
  readonly endpoint: string | null;
  readonly revisionId: string | null;
  /** `ALL` only if every tool of the approved and confirmed observed surface would be allowed (law D1). */
  readonly tools: 'ALL' | 'LISTED';
  readonly factsVersion: number;
  /** Epoch milliseconds. */
  readonly evaluatedAt: number;
  readonly ttlSeconds: number;
}

/**
 * Decides one question: the only place where access is decided. The checks of design section 5 run in order and the
 * first that fails names the reason; what no check refuses is allowed, by the rule or grant that check 11 found.
 */
export function decide(facts: Facts, request: AccessRequest, now: Now): Decision {
  const question = openQuestion(facts, request, now);
  return conclude(question, firstFailure(question));
}

/** The reason of the first check that fails, or null. */
export function firstFailure(question: Question): ReasonCode | null {
  for (const check of CHECKS) {
    // Check 1 refuses an absent server, so that none of the later checks meets one.
    const reason = check.fails(question, question.server as NonNullable<Question['server']>);
    if (reason !== null) return reason;
  }
  return null;
}

/** Puts the outcome of the checks into the form that doors answer with. */
export function conclude(question: Question, failure: ReasonCode | null): Decision {
  const { facts, request, now } = question;
  const server = failure === 'FACTS_STALE' ? undefined : question.server;
  return {
    allowed: failure === null,
    reason: failure ?? (question.byGrant ? 'ALLOWED_BY_GRANT' : 'ALLOWED_BY_RULE'),
    ruleId: question.settledBy,
    helpfulGroups: server && isTurnable(failure) ? findHelpfulGroups(question, server) : NONE,
    endpoint: server?.endpoint ?? null,
    revisionId: server?.revisionId ?? null,
    tools: failure === null && server && coversAllTools(server, request, now.at) ? 'ALL' : 'LISTED',
    factsVersion: facts.version,
    evaluatedAt: now.at,
    ttlSeconds: timeToLive(facts, server, request.tokenExpiresAt, now),
  };
}

const NONE: readonly GroupId[] = [];

/** Membership of one more group can turn only what check 11 refuses. */
const isTurnable = (failure: ReasonCode | null): boolean => failure === 'NO_MATCHING_RULE' || failure === 'TOOL_UNSEEN';
