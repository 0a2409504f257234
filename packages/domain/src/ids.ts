/** Prefix of each kind of identifier: an id in a log or a ticket says what it names. */
export const ID_PREFIXES = {
  issuer: 'iss',
  person: 'per',
  group: 'grp',
  team: 'team',
  server: 'srv',
  revision: 'rev',
  laneDecision: 'lane',
  condition: 'con',
  policyVersion: 'pol',
  suspension: 'sus',
  grant: 'grant',
  probeRequest: 'prq',
  probeResult: 'prs',
  incident: 'inc',
  decision: 'dec',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

/** An identifier of one kind; the brand stops a team's id where a server's is due. */
export type Id<K extends IdKind> = string & { readonly __id: K };

export type IssuerId = Id<'issuer'>;
export type PersonId = Id<'person'>;
export type GroupId = Id<'group'>;
export type TeamId = Id<'team'>;
export type ServerId = Id<'server'>;
export type RevisionId = Id<'revision'>;
export type LaneDecisionId = Id<'laneDecision'>;
export type ConditionId = Id<'condition'>;
export type PolicyVersionId = Id<'policyVersion'>;
export type SuspensionId = Id<'suspension'>;
export type GrantId = Id<'grant'>;
export type ProbeRequestId = Id<'probeRequest'>;
export type ProbeResultId = Id<'probeResult'>;
export type IncidentId = Id<'incident'>;
export type DecisionId = Id<'decision'>;

/** Makes an id of a kind from a unique suffix (a UUID, given by the caller: the domain has no randomness). */
export const makeId = <K extends IdKind>(kind: K, unique: string): Id<K> => `${ID_PREFIXES[kind]}_${unique}` as Id<K>;

/** Reads an id of a kind; undefined when the text is not one. */
export const parseId = <K extends IdKind>(kind: K, text: string): Id<K> | undefined =>
  text.startsWith(`${ID_PREFIXES[kind]}_`) && /^[A-Za-z0-9_-]{3,80}$/.test(text) ? (text as Id<K>) : undefined;
