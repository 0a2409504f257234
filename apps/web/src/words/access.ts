import { CANNOT_TELL } from '@gatehouse/domain/access/reasons';
import type { ReasonCode, RuleSource, ToolScope } from '../generated/graphql.ts';
import { countOf } from '../text/count.ts';
import type { Status } from '../ui/tone.ts';

interface Access {
  readonly allowed: boolean;
  readonly reason: ReasonCode;
  readonly tools: ToolScope;
}

/** My access in words; "cannot tell" is no refusal and is never worded as one. */
export function describeAccess({ allowed, reason, tools }: Access): Status {
  if (allowed) return { shape: 'check', tone: 'good', word: tools === 'ALL' ? 'Can use' : 'Can use some tools' };
  if (CANNOT_TELL.has(reason)) return { shape: 'question', tone: 'warn', word: 'Cannot tell' };
  return { shape: 'dash', tone: 'idle', word: 'No access' };
}

/** Who may use a server by its rules in force. */
export const describeAudience = (groups: readonly string[]): string =>
  groups.length === 0 ? 'No group yet' : countOf(groups.length, 'group');

/** How a rule came into force. */
export const RULE_SOURCES: Readonly<Record<RuleSource, string>> = {
  REVIEW: 'Approved by review',
  NARROWING: 'Made narrower after approval',
};
