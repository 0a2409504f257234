import { AUDIT_ACTIONS } from '@gatehouse/domain/audit/entry';

/** What happened, in words; an action that this version does not know keeps its code. */
export const describeAction = (action: string): string =>
  Object.hasOwn(AUDIT_ACTIONS, action) ? AUDIT_ACTIONS[action as keyof typeof AUDIT_ACTIONS] : action;

const ACTOR_KINDS: Readonly<Record<string, string>> = { PERSON: 'Person', WORKLOAD: 'Service', SYSTEM: 'System' };

export const describeActorKind = (kind: string): string => ACTOR_KINDS[kind] ?? kind;

const SOURCES: Readonly<Record<string, string>> = {
  GRAPHQL: 'Web app or API',
  REST: 'REST API',
  MCP: 'MCP',
  WORKER: 'Registry checks',
  SEED: 'Demo data',
  STANDALONE: 'Standalone start',
};

/** Through which door a change came. */
export const describeSource = (source: string): string => SOURCES[source] ?? source;
