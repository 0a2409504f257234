import type { Decision as DomainDecision } from '@gatehouse/domain/access/decide';
import { describeReason } from '@gatehouse/domain/access/sentence';
import { findServer } from '@gatehouse/domain/access/snapshot';
import type { GroupId } from '@gatehouse/domain/ids';
import type { Settings } from '../../env.ts';
import type { FactsSnapshot } from '../../facts/facts-store.ts';
import type { Decision } from '../../generated/graphql.ts';
import type { AskedQuestion } from './read-request.ts';

/** A decision as GraphQL answers it: names instead of ids, a sentence, and the link to ask for access. */
export function answerDecision(
  settings: Settings,
  facts: FactsSnapshot,
  { request, method, tool }: Pick<AskedQuestion, 'request' | 'method' | 'tool'>,
  decision: DomainDecision,
  decisionId: string,
): Decision {
  const { server } = request;
  const groups = nameGroups(settings, facts, decision.helpfulGroups);
  return {
    allowed: decision.allowed,
    reason: decision.reason,
    message: describeReason(decision.reason, { server, tool, method, groups }),
    ruleId: decision.ruleId,
    helpfulGroups: groups,
    requestAccessUrl: decision.reason === 'NO_MATCHING_RULE' ? requestAccessUrl(settings, facts, server) : null,
    endpoint: decision.endpoint,
    revisionId: decision.revisionId,
    tools: decision.tools,
    factsVersion: String(decision.factsVersion),
    evaluatedAt: new Date(decision.evaluatedAt),
    ttlSeconds: decision.ttlSeconds,
    decisionId,
  };
}

const NONE: string[] = [];

/** External ids of workforce groups; those of another issuer than the default one bear it, so that none is mistaken. */
export function nameGroups(settings: Settings, facts: FactsSnapshot, ids: readonly GroupId[]): string[] {
  if (ids.length === 0) return NONE;
  return ids.flatMap((id) => {
    const group = facts.groupNames.get(id);
    if (group === undefined || facts.decision.issuers.get(group.issuer)?.workforce !== true) return [];
    return [group.issuer === settings.defaultIssuer ? group.externalId : `${group.issuer}#${group.externalId}`];
  });
}

/** Where access is asked for; the reason proves that the asker may see the server (law P15). */
function requestAccessUrl(settings: Settings, facts: FactsSnapshot, server: string): string | null {
  const found = findServer(facts.decision, server);
  if (found === undefined) return null;
  return `${settings.publicUrl}/servers/${encodeURIComponent(found.facts.name)}/access`;
}
