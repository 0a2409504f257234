/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The asker's own access, as a filter knows it. */
export type AccessState =
  /** Not a refusal: the facts or the asker's groups are unknown. */
  | 'CANNOT_TELL'
  | 'CAN_USE'
  | 'NO_ACCESS';

export type AuditFilter = {
  action?: string | null | undefined;
  actor?: string | null | undefined;
  from?: string | null | undefined;
  /** Registry name of a server. */
  server?: string | null | undefined;
  to?: string | null | undefined;
};

/** How a server lets callers in, as far as the probe saw. */
export type AuthKind =
  /** Opened without any sign-in. */
  | 'NONE'
  | 'SIGN_IN'
  /** Never seen by the probe. */
  | 'UNKNOWN';

export type AuthorizeInput = {
  /** Client id the user comes through; believed only from a decide service (law D6). */
  agent?: string | null | undefined;
  /** About to be called; checked against the approved one. */
  endpoint?: string | null | undefined;
  /** MCP method; default connect, or tools/call when tool is given. */
  method?: string | null | undefined;
  /** Registry name or endpoint URL. */
  server: string;
  /** Default: the bearer of the token. */
  subject?: SubjectInput | null | undefined;
  /** Bare tool name. */
  tool?: string | null | undefined;
};

/** What the tools of a server do, all of them taken together; protocol defaults count. */
export type BehaviourClass =
  | 'HAS_DESTRUCTIVE'
  | 'HAS_WRITES'
  | 'OPEN_WORLD'
  /** Has tools, and all of them only read. */
  | 'READ_ONLY';

export type BehaviourSource =
  /** Absent, so the protocol's default counts. */
  | 'ASSUMED'
  /** The server says so: a hint, not a control. */
  | 'DECLARED'
  /** A reviewer confirmed it for exactly this definition. */
  | 'VERIFIED';

export type ChangeKind =
  | 'ADDED'
  /** An annotation moved. */
  | 'BEHAVIOUR'
  /** Callers may fail: something required is new, a type changed, an enum became narrower. */
  | 'BREAKING'
  | 'COMPATIBLE'
  /** A parameter that is sent as an HTTP header changed. */
  | 'HEADER'
  | 'REMOVED'
  | 'TEXT';

export type CheckState =
  | 'FAIL'
  | 'NOT_REACHED'
  | 'PASS'
  | 'UNKNOWN';

export type ConditionConsequence =
  | 'SUSPEND'
  | 'WARN';

export type Environment =
  | 'production'
  | 'sandbox'
  | 'staging';

export type GenerativeAi =
  | 'NO'
  | 'UNKNOWN'
  | 'YES';

export type HealthCellStatus =
  | 'DEGRADED'
  | 'DOWN'
  /** Every probe could use it, also with sign-in needed. */
  | 'HEALTHY'
  /** No probe: neither good nor bad. */
  | 'NO_DATA';

export type HealthMarkerKind =
  | 'APPROVED'
  | 'DRIFTED'
  | 'DRIFT_RESOLVED'
  | 'LIFTED'
  | 'SUSPENDED';

export type HealthRange =
  /** 24 hours: half an hour a cell. */
  | 'DAY'
  /** 30 days: a day a cell. */
  | 'MONTH'
  /** 90 days: a day a cell. */
  | 'QUARTER'
  /** 7 days: four hours a cell. */
  | 'WEEK';

export type HealthStatus =
  | 'DEGRADED'
  | 'DOWN'
  | 'HEALTHY'
  | 'SIGN_IN_NEEDED'
  | 'UNKNOWN';

export type Lane =
  | 'GENAI'
  | 'LEGAL_PRIVACY'
  | 'SECURITY';

export type LaneStateCode =
  | 'APPROVED'
  | 'APPROVED_WITH_CONDITIONS'
  | 'CHANGES_REQUESTED'
  | 'EXPIRED'
  /** This revision does without the lane; its reason says why. */
  | 'NOT_REQUIRED'
  | 'NOT_STARTED'
  | 'REJECTED';

export type ProbeOutcome =
  | 'FAILED'
  | 'OPENED'
  | 'SIGN_IN_NEEDED'
  | 'SURFACE_FAILED';

export type ProbeRequestState =
  | 'DONE'
  | 'RUNNING'
  | 'WAITING';

export type ProbeStepStatus =
  | 'FAILED'
  | 'OK'
  | 'WARNING';

export type ReasonCode =
  | 'ALLOWED_BY_GRANT'
  | 'ALLOWED_BY_RULE'
  | 'DENIED_BY_RULE'
  | 'ENDPOINT_MISMATCH'
  | 'FACTS_STALE'
  | 'GROUPS_UNKNOWN'
  | 'NOT_APPROVED'
  | 'NOT_REGISTERED'
  | 'NO_MATCHING_RULE'
  | 'RETIRED'
  | 'REVIEW_EXPIRED'
  | 'SUBJECT_INACTIVE'
  | 'SURFACE_MISMATCH'
  | 'SUSPENDED'
  | 'TOOL_QUARANTINED'
  | 'TOOL_SUSPENDED'
  | 'TOOL_UNSEEN'
  | 'UNKNOWN_METHOD'
  | 'UNKNOWN_TOOL'
  | 'VALID';

export type RiskCode =
  | 'AUTH_WEAKENED'
  | 'COMMAND_PARAMETER'
  | 'HIDDEN_CHARACTERS'
  | 'NAMES_OTHER_TOOLS'
  | 'NEW_DESTRUCTIVE_TOOL'
  | 'ORDERS_TO_THE_MODEL'
  | 'PATH_PARAMETER'
  | 'QUERY_PARAMETER'
  | 'READ_ONLY_TO_WRITES'
  | 'URL_PARAMETER';

export type RuleEffect =
  | 'ALLOW'
  | 'DENY';

export type RuleSource =
  /** Made narrower after approval. */
  | 'NARROWING'
  /** Approved by review. */
  | 'REVIEW';

/** What an asker may do with a server. */
export type ServerAction =
  /** Connect now, as decided for the asker. */
  | 'CONNECT'
  /** Ask for an explanation about somebody else. */
  | 'EXPLAIN_OTHERS'
  /** Ask for a probe now. */
  | 'PROBE'
  /** Read its slice of the audit log. */
  | 'SEE_ACTIVITY'
  /** Read rules in full, members of groups, and what the server answered to a failed probe. */
  | 'SEE_DETAILS'
  | 'STAR'
  | 'SUSPEND';

export type ServerFilter = {
  /** What the asker's own access is now; any of them. */
  access?: Array<AccessState> | null | undefined;
  auth?: Array<AuthKind> | null | undefined;
  /** What its tools do, by effective behaviour; any of them. */
  behaviours?: Array<BehaviourClass> | null | undefined;
  /** Any of these classes of data. */
  dataClasses?: Array<string> | null | undefined;
  environments?: Array<Environment> | null | undefined;
  /** External ids of groups that an ALLOW rule in force names; any of them. */
  groups?: Array<string> | null | undefined;
  health?: Array<HealthStatus> | null | undefined;
  /** True: only servers of the asker's own teams. */
  mine?: boolean | null | undefined;
  /** MCP protocol versions that it speaks; any of them. */
  protocolVersions?: Array<string> | null | undefined;
  /** Words of name, title, description, team, tags, tool names and tool descriptions. */
  search?: string | null | undefined;
  /** True: only servers that the asker starred. */
  starred?: boolean | null | undefined;
  tags?: Array<string> | null | undefined;
  /** Team slugs. */
  teams?: Array<string> | null | undefined;
  transports?: Array<string> | null | undefined;
  /** True: only servers the asker may connect to now. */
  usable?: boolean | null | undefined;
  verdicts?: Array<Verdict> | null | undefined;
};

export type ServerOrder =
  /** Healthy first, unknown last. */
  | 'HEALTH'
  | 'NAME'
  | 'RECENTLY_APPROVED'
  /** Best match first; by name without a search. */
  | 'RELEVANCE';

export type SubjectInput = {
  /** Only with the assert-groups scope (law D8). */
  groups?: Array<string> | null | undefined;
  id: string;
  /** Default: the default issuer. */
  issuer?: string | null | undefined;
  kind: SubjectKind;
};

export type SubjectKind =
  | 'USER'
  | 'WORKLOAD';

export type SupportChannelKind =
  | 'CHAT'
  | 'EMAIL'
  | 'ON_CALL'
  | 'TICKETS';

export type SurfaceItemKind =
  | 'AUTH'
  | 'CAPABILITIES'
  | 'INSTRUCTIONS'
  | 'LIST_META'
  | 'PROMPT'
  | 'PROTOCOL_VERSIONS'
  | 'SEEN_AS'
  | 'SERVER_INFO'
  | 'TEMPLATE'
  | 'TOOL'
  | 'VISIBILITY';

export type SurfaceState =
  | 'DRIFTED'
  | 'IN_STEP'
  | 'NEVER_APPROVED'
  | 'NOT_VISIBLE'
  | 'UNKNOWN';

export type SuspensionScope =
  | 'GROUPS'
  | 'SERVER'
  | 'TOOLS';

export type ToolHint =
  | 'DESTRUCTIVE'
  | 'IDEMPOTENT'
  | 'OPEN_WORLD'
  | 'READ_ONLY';

export type ToolScope =
  | 'ALL'
  | 'LISTED';

export type ToolState =
  /** Equal to the approved definition. */
  | 'APPROVED'
  /** Confirmed change or addition: calls are denied until reviewed (law P9). */
  | 'QUARANTINED'
  /** In the approved surface, no longer shown by the server. */
  | 'REMOVED'
  /** Nothing is approved to compare with, or the difference is not confirmed yet. */
  | 'UNREVIEWED';

/** Where a server stands, in the order of what matters most (design section 3). */
export type Verdict =
  | 'APPROVED'
  | 'APPROVED_WITH_CONDITIONS'
  | 'CHANGED_SINCE_APPROVAL'
  | 'CHANGES_REQUESTED'
  | 'DEPRECATED'
  | 'EXPERIMENTAL'
  | 'EXPIRED'
  | 'IN_REVIEW'
  | 'NOT_APPROVED'
  | 'RETIRED'
  | 'SUSPENDED';

export type Visibility =
  | 'LISTED'
  | 'PUBLIC'
  | 'RESTRICTED';

export type ExplainAccessQueryVariables = Exact<{
  input: AuthorizeInput;
}>;


export type ExplainAccessQuery = { explainAccess: { decision: { allowed: boolean, reason: ReasonCode, message: string, tools: ToolScope, evaluatedAt: string, decisionId: string }, checks: Array<{ code: string, title: string, state: CheckState, message: string, evidence: string | null, fix: string | null }> } };

export type GetAccessRulesQueryVariables = Exact<{
  name: string;
}>;


export type GetAccessRulesQuery = { server: { accessRules: Array<{ ' $fragmentRefs'?: { 'AccessRuleLineFragment': AccessRuleLineFragment } }> } | null };

export type AccessRuleLineFragment = { id: string, effect: RuleEffect, limited: boolean, persons: Array<string> | null, workloads: Array<string> | null, agents: Array<string> | null, environments: Array<string> | null, tools: Array<string> | null, endsAt: string | null, source: RuleSource, addedAt: string, addedBy: string | null, groups: Array<{ name: string, displayName: string, people: number, members: Array<string> | null }> } & { ' $fragmentName'?: 'AccessRuleLineFragment' };

export type ListToolNamesQueryVariables = Exact<{
  name: string;
}>;


export type ListToolNamesQuery = { server: { tools: Array<{ name: string }> } | null };

export type SearchPeopleQueryVariables = Exact<{
  search: string;
}>;


export type SearchPeopleQuery = { people: Array<{ id: string, issuer: string, displayName: string }> };

export type SuggestServersQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type SuggestServersQuery = { servers: { edges: Array<{ node: { name: string, title: string } }> } };

export type ListActivityQueryVariables = Exact<{
  filter: AuditFilter;
  after?: string | null | undefined;
}>;


export type ListActivityQuery = { auditEvents: { edges: Array<{ cursor: string, node: { ' $fragmentRefs'?: { 'ActivityEntryFragment': ActivityEntryFragment } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ActivityEntryFragment = { sequence: string, at: string, actorKind: string, actor: string, onBehalfOf: string | null, source: string, requestId: string | null, action: string, targetKind: string, targetId: string, target: string, before: unknown, after: unknown, hash: string } & { ' $fragmentName'?: 'ActivityEntryFragment' };

export type AskPreflightQueryVariables = Exact<{
  input: AuthorizeInput;
}>;


export type AskPreflightQuery = { authorize: { allowed: boolean, reason: ReasonCode, message: string, decisionId: string, evaluatedAt: string } };

export type GetHealthHistoryQueryVariables = Exact<{
  name: string;
  range: HealthRange;
}>;


export type GetHealthHistoryQuery = { server: { healthHistory: { from: string, asOf: string, availability: number | null, probes: number, cellsWithoutData: number, cells: Array<{ start: string, end: string, status: HealthCellStatus, probes: number, failed: number, degraded: number, down: number }>, latency: Array<{ at: string, p50: number | null, p95: number | null, samples: number }>, incidents: Array<{ id: string, status: HealthStatus, startedAt: string, endedAt: string | null, text: string }>, markers: Array<{ at: string, kind: HealthMarkerKind, text: string }> } } | null };

export type GetProbeRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type GetProbeRequestQuery = { probeRequest: { id: string, state: ProbeRequestState, requestedAt: string, steps: Array<{ ' $fragmentRefs'?: { 'ProbeStepLineFragment': ProbeStepLineFragment } }> } | null };

export type ListProbesQueryVariables = Exact<{
  name: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ListProbesQuery = { server: { probeLog: { edges: Array<{ node: { id: string, at: string, outcome: ProbeOutcome, era: string | null, latencyMs: number | null, text: string, detail: string | null, steps: Array<{ ' $fragmentRefs'?: { 'ProbeStepLineFragment': ProbeStepLineFragment } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ProbeStepLineFragment = { code: string, status: ProbeStepStatus, durationMs: number, text: string, fix: string | null } & { ' $fragmentName'?: 'ProbeStepLineFragment' };

export type RequestProbeMutationVariables = Exact<{
  server: string;
}>;


export type RequestProbeMutation = { requestProbe: { id: string } };

export type GetViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type GetViewerQuery = { viewer: { id: string, displayName: string, roles: Array<string>, groups: Array<string> | null } };

export type FindServersQueryVariables = Exact<{
  search: string;
}>;


export type FindServersQuery = { servers: { totalCount: number, edges: Array<{ matchedTools: Array<string>, node: { name: string, title: string, verdict: Verdict } }> } };

export type FindTeamsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type FindTeamsQuery = { teams: { totalCount: number, edges: Array<{ node: { slug: string, name: string, description: string } }> } };

export type FindToolsQueryVariables = Exact<{
  search: string;
}>;


export type FindToolsQuery = { toolHits: Array<{ name: string, title: string | null, server: { name: string, title: string } }> };

export type GetServerQueryVariables = Exact<{
  name: string;
}>;


export type GetServerQuery = { server: { id: string, name: string, title: string, description: string, tags: Array<string>, visibility: Visibility, environment: Environment | null, endpoint: string | null, probedEndpoint: string | null, transport: string | null, version: string | null, verdict: Verdict, verdictText: string, auth: AuthKind, protocolVersions: Array<string>, dataClasses: Array<string>, retention: string, generativeAi: GenerativeAi, approvedAt: string | null, starred: boolean, viewerCan: Array<ServerAction>, asOf: string, allowedGroups: Array<string>, deprecatedAt: string | null, sunsetAt: string | null, retiredAt: string | null, links: Array<{ kind: string, label: string, target: string }>, replacement: { name: string, title: string } | null, team: { slug: string, name: string, ownerMissing: boolean, channels: Array<{ kind: SupportChannelKind, label: string, target: string }> }, lanes: Array<{ ' $fragmentRefs'?: { 'LaneCardFragment': LaneCardFragment } }>, surface: { state: SurfaceState, approvedFingerprint: string | null, observedFingerprint: string | null, observedAt: string | null, toolCount: number, readOnlyCount: number, destructiveCount: number }, health: { status: HealthStatus, text: string, since: string | null, checkedAt: string | null, latencyMs: number | null, era: string | null }, myAccess: { allowed: boolean, reason: ReasonCode, message: string, helpfulGroups: Array<string>, tools: ToolScope, decisionId: string }, suspensions: Array<{ id: string, scope: SuspensionScope, reason: string, tools: Array<string>, groups: Array<string>, startsAt: string, endsAt: string | null, active: boolean, imposedBy: string }>, drift: { changedTools: Array<string>, addedTools: Array<string>, removedTools: Array<string>, closesAll: boolean, confirmedAt: string } | null } | null };

export type LaneCardFragment = { lane: Lane, state: LaneStateCode, reason: string, decidedAt: string | null, expiresAt: string | null, decidedBy: string | null, conditions: Array<{ text: string, dueAt: string, consequence: ConditionConsequence, cleared: boolean }> } & { ' $fragmentName'?: 'LaneCardFragment' };

export type CountServersQueryVariables = Exact<{
  filter?: ServerFilter | null | undefined;
}>;


export type CountServersQuery = { servers: { totalCount: number, relaxed: Array<{ filter: string, totalCount: number }>, facets: { verdicts: Array<{ value: string, label: string, count: number }>, access: Array<{ value: string, label: string, count: number }>, health: Array<{ value: string, label: string, count: number }>, teams: Array<{ value: string, label: string, count: number }>, groups: Array<{ value: string, label: string, count: number }>, dataClasses: Array<{ value: string, label: string, count: number }>, behaviours: Array<{ value: string, label: string, count: number }>, transports: Array<{ value: string, label: string, count: number }>, auth: Array<{ value: string, label: string, count: number }>, protocolVersions: Array<{ value: string, label: string, count: number }>, tags: Array<{ value: string, label: string, count: number }>, environments: Array<{ value: string, label: string, count: number }> } } };

export type ListServersQueryVariables = Exact<{
  filter?: ServerFilter | null | undefined;
  orderBy?: ServerOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ListServersQuery = { servers: { edges: Array<{ matchedTools: Array<string>, node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'ServerRowFragment': ServerRowFragment } }
      ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ServerRowFragment = { id: string, name: string, title: string, description: string, starred: boolean, viewerCan: Array<ServerAction>, endpoint: string | null, updatedAt: string, verdict: Verdict, verdictText: string, allowedGroups: Array<string>, team: { slug: string, name: string, ownerMissing: boolean, channels: Array<{ kind: SupportChannelKind, label: string, target: string }> }, lanes: Array<{ lane: Lane, state: LaneStateCode }>, surface: { state: SurfaceState, toolCount: number, readOnlyCount: number, destructiveCount: number }, drift: { changedTools: Array<string>, addedTools: Array<string>, removedTools: Array<string> } | null, health: { status: HealthStatus, text: string, checkedAt: string | null, spark: Array<HealthCellStatus> }, myAccess: { allowed: boolean, reason: ReasonCode, message: string, tools: ToolScope } } & { ' $fragmentName'?: 'ServerRowFragment' };

export type StarServerMutationVariables = Exact<{
  server: string;
  starred: boolean;
}>;


export type StarServerMutation = { starServer: { id: string, starred: boolean } };

export type GetTeamQueryVariables = Exact<{
  slug: string;
}>;


export type GetTeamQuery = { team: { slug: string, name: string, description: string, ownerGroup: string, ownerMissing: boolean, ownerCount: number, viewerOwns: boolean, channels: Array<{ kind: SupportChannelKind, label: string, target: string }>, servers: { ' $fragmentRefs'?: { 'ServerLinesFragment': ServerLinesFragment } } } | null };

export type ListMyServersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListMyServersQuery = { viewer: { teams: Array<{ slug: string, name: string }> }, servers: { ' $fragmentRefs'?: { 'ServerLinesFragment': ServerLinesFragment } } };

export type ServerLinesFragment = { totalCount: number, edges: Array<{ node: { id: string, name: string, title: string, verdict: Verdict, verdictText: string, team: { slug: string, name: string, ownerMissing: boolean }, lanes: Array<{ lane: Lane, state: LaneStateCode }>, surface: { state: SurfaceState, toolCount: number, destructiveCount: number }, health: { status: HealthStatus, text: string, checkedAt: string | null }, myAccess: { allowed: boolean, reason: ReasonCode, tools: ToolScope } } }> } & { ' $fragmentName'?: 'ServerLinesFragment' };

export type GetDifferenceQueryVariables = Exact<{
  name: string;
}>;


export type GetDifferenceQuery = { server: { id: string, difference: { ' $fragmentRefs'?: { 'DifferenceFragment': DifferenceFragment } } | null } | null };

export type DifferenceFragment = { comparable: boolean, why: string | null, observedAt: string | null, added: number, removed: number, changed: number, breaking: number, unlisted: number, items: Array<{ ' $fragmentRefs'?: { 'DifferenceItemFragment': DifferenceItemFragment } }> } & { ' $fragmentName'?: 'DifferenceFragment' };

export type DifferenceItemFragment = { kind: SurfaceItemKind, name: string, kinds: Array<ChangeKind>, truncated: boolean, confirmed: boolean, descriptionChanged: boolean, before: unknown, after: unknown, risks: Array<{ code: RiskCode, path: string, text: string }>, parts: Array<{ path: string, kind: ChangeKind, text: string }> } & { ' $fragmentName'?: 'DifferenceItemFragment' };

export type GetToolQueryVariables = Exact<{
  name: string;
  tool: string;
}>;


export type GetToolQuery = { server: { id: string, tool: { name: string, digest: string, definition: unknown } | null } | null };

export type ListPromptsAndResourcesQueryVariables = Exact<{
  name: string;
}>;


export type ListPromptsAndResourcesQuery = { server: { id: string, prompts: Array<{ name: string, title: string | null, description: string, state: ToolState, definition: unknown }>, resources: Array<{ uri: string, name: string, title: string | null, description: string, mimeType: string | null, definition: unknown }>, resourceTemplates: Array<{ uriTemplate: string, name: string, title: string | null, description: string, mimeType: string | null, state: ToolState, definition: unknown }> } | null };

export type ListToolsQueryVariables = Exact<{
  name: string;
}>;


export type ListToolsQuery = { server: { id: string, instructions: string | null, tools: Array<{ ' $fragmentRefs'?: { 'ToolLineFragment': ToolLineFragment } }> } | null };

export type ToolLineFragment = { name: string, title: string | null, description: string, state: ToolState, hasOutputSchema: boolean, hiddenCharacters: boolean, behaviour: Array<{ hint: ToolHint, value: boolean, source: BehaviourSource, verifiedBy: string | null }> } & { ' $fragmentName'?: 'ToolLineFragment' };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AccessRuleLineFragmentDoc = new TypedDocumentString(`
    fragment AccessRuleLine on AccessRule {
  id
  effect
  groups {
    name
    displayName
    people
    members
  }
  limited
  persons
  workloads
  agents
  environments
  tools
  endsAt
  source
  addedAt
  addedBy
}
    `, {"fragmentName":"AccessRuleLine"}) as unknown as TypedDocumentString<AccessRuleLineFragment, unknown>;
export const ActivityEntryFragmentDoc = new TypedDocumentString(`
    fragment ActivityEntry on AuditEvent {
  sequence
  at
  actorKind
  actor
  onBehalfOf
  source
  requestId
  action
  targetKind
  targetId
  target
  before
  after
  hash
}
    `, {"fragmentName":"ActivityEntry"}) as unknown as TypedDocumentString<ActivityEntryFragment, unknown>;
export const ProbeStepLineFragmentDoc = new TypedDocumentString(`
    fragment ProbeStepLine on ProbeStep {
  code
  status
  durationMs
  text
  fix
}
    `, {"fragmentName":"ProbeStepLine"}) as unknown as TypedDocumentString<ProbeStepLineFragment, unknown>;
export const LaneCardFragmentDoc = new TypedDocumentString(`
    fragment LaneCard on LaneState {
  lane
  state
  reason
  decidedAt
  expiresAt
  decidedBy
  conditions {
    text
    dueAt
    consequence
    cleared
  }
}
    `, {"fragmentName":"LaneCard"}) as unknown as TypedDocumentString<LaneCardFragment, unknown>;
export const ServerRowFragmentDoc = new TypedDocumentString(`
    fragment ServerRow on Server {
  id
  name
  title
  description
  starred
  viewerCan
  endpoint
  updatedAt
  team {
    slug
    name
    ownerMissing
    channels {
      kind
      label
      target
    }
  }
  verdict
  verdictText
  lanes {
    lane
    state
  }
  surface {
    state
    toolCount
    readOnlyCount
    destructiveCount
  }
  drift {
    changedTools
    addedTools
    removedTools
  }
  health {
    status
    text
    checkedAt
    spark
  }
  myAccess {
    allowed
    reason
    message
    tools
  }
  allowedGroups
}
    `, {"fragmentName":"ServerRow"}) as unknown as TypedDocumentString<ServerRowFragment, unknown>;
export const ServerLinesFragmentDoc = new TypedDocumentString(`
    fragment ServerLines on ServerConnection {
  totalCount
  edges {
    node {
      id
      name
      title
      verdict
      verdictText
      team {
        slug
        name
        ownerMissing
      }
      lanes {
        lane
        state
      }
      surface {
        state
        toolCount
        destructiveCount
      }
      health {
        status
        text
        checkedAt
      }
      myAccess {
        allowed
        reason
        tools
      }
    }
  }
}
    `, {"fragmentName":"ServerLines"}) as unknown as TypedDocumentString<ServerLinesFragment, unknown>;
export const DifferenceItemFragmentDoc = new TypedDocumentString(`
    fragment DifferenceItem on ItemDifference {
  kind
  name
  kinds
  risks {
    code
    path
    text
  }
  parts {
    path
    kind
    text
  }
  truncated
  confirmed
  descriptionChanged
  before
  after
}
    `, {"fragmentName":"DifferenceItem"}) as unknown as TypedDocumentString<DifferenceItemFragment, unknown>;
export const DifferenceFragmentDoc = new TypedDocumentString(`
    fragment Difference on SurfaceDifference {
  comparable
  why
  observedAt
  added
  removed
  changed
  breaking
  unlisted
  items {
    ...DifferenceItem
  }
}
    fragment DifferenceItem on ItemDifference {
  kind
  name
  kinds
  risks {
    code
    path
    text
  }
  parts {
    path
    kind
    text
  }
  truncated
  confirmed
  descriptionChanged
  before
  after
}`, {"fragmentName":"Difference"}) as unknown as TypedDocumentString<DifferenceFragment, unknown>;
export const ToolLineFragmentDoc = new TypedDocumentString(`
    fragment ToolLine on Tool {
  name
  title
  description
  state
  behaviour {
    hint
    value
    source
    verifiedBy
  }
  hasOutputSchema
  hiddenCharacters
}
    `, {"fragmentName":"ToolLine"}) as unknown as TypedDocumentString<ToolLineFragment, unknown>;
export const ExplainAccessDocument = new TypedDocumentString(`
    query ExplainAccess($input: AuthorizeInput!) {
  explainAccess(input: $input) {
    decision {
      allowed
      reason
      message
      tools
      evaluatedAt
      decisionId
    }
    checks {
      code
      title
      state
      message
      evidence
      fix
    }
  }
}
    `) as unknown as TypedDocumentString<ExplainAccessQuery, ExplainAccessQueryVariables>;
export const GetAccessRulesDocument = new TypedDocumentString(`
    query GetAccessRules($name: String!) {
  server(name: $name) {
    accessRules {
      ...AccessRuleLine
    }
  }
}
    fragment AccessRuleLine on AccessRule {
  id
  effect
  groups {
    name
    displayName
    people
    members
  }
  limited
  persons
  workloads
  agents
  environments
  tools
  endsAt
  source
  addedAt
  addedBy
}`) as unknown as TypedDocumentString<GetAccessRulesQuery, GetAccessRulesQueryVariables>;
export const ListToolNamesDocument = new TypedDocumentString(`
    query ListToolNames($name: String!) {
  server(name: $name) {
    tools {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ListToolNamesQuery, ListToolNamesQueryVariables>;
export const SearchPeopleDocument = new TypedDocumentString(`
    query SearchPeople($search: String!) {
  people(search: $search) {
    id
    issuer
    displayName
  }
}
    `) as unknown as TypedDocumentString<SearchPeopleQuery, SearchPeopleQueryVariables>;
export const SuggestServersDocument = new TypedDocumentString(`
    query SuggestServers($search: String) {
  servers(filter: {search: $search}, first: 20) {
    edges {
      node {
        name
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuggestServersQuery, SuggestServersQueryVariables>;
export const ListActivityDocument = new TypedDocumentString(`
    query ListActivity($filter: AuditFilter!, $after: String) {
  auditEvents(filter: $filter, first: 25, after: $after) {
    edges {
      cursor
      node {
        ...ActivityEntry
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ActivityEntry on AuditEvent {
  sequence
  at
  actorKind
  actor
  onBehalfOf
  source
  requestId
  action
  targetKind
  targetId
  target
  before
  after
  hash
}`) as unknown as TypedDocumentString<ListActivityQuery, ListActivityQueryVariables>;
export const AskPreflightDocument = new TypedDocumentString(`
    query AskPreflight($input: AuthorizeInput!) {
  authorize(input: $input) {
    allowed
    reason
    message
    decisionId
    evaluatedAt
  }
}
    `) as unknown as TypedDocumentString<AskPreflightQuery, AskPreflightQueryVariables>;
export const GetHealthHistoryDocument = new TypedDocumentString(`
    query GetHealthHistory($name: String!, $range: HealthRange!) {
  server(name: $name) {
    healthHistory(range: $range) {
      from
      asOf
      cells {
        start
        end
        status
        probes
        failed
        degraded
        down
      }
      latency {
        at
        p50
        p95
        samples
      }
      incidents {
        id
        status
        startedAt
        endedAt
        text
      }
      markers {
        at
        kind
        text
      }
      availability
      probes
      cellsWithoutData
    }
  }
}
    `) as unknown as TypedDocumentString<GetHealthHistoryQuery, GetHealthHistoryQueryVariables>;
export const GetProbeRequestDocument = new TypedDocumentString(`
    query GetProbeRequest($id: ID!) {
  probeRequest(id: $id) {
    id
    state
    requestedAt
    steps {
      ...ProbeStepLine
    }
  }
}
    fragment ProbeStepLine on ProbeStep {
  code
  status
  durationMs
  text
  fix
}`) as unknown as TypedDocumentString<GetProbeRequestQuery, GetProbeRequestQueryVariables>;
export const ListProbesDocument = new TypedDocumentString(`
    query ListProbes($name: String!, $first: Int!, $after: String) {
  server(name: $name) {
    probeLog(first: $first, after: $after) {
      edges {
        node {
          id
          at
          outcome
          era
          latencyMs
          text
          detail
          steps {
            ...ProbeStepLine
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ProbeStepLine on ProbeStep {
  code
  status
  durationMs
  text
  fix
}`) as unknown as TypedDocumentString<ListProbesQuery, ListProbesQueryVariables>;
export const RequestProbeDocument = new TypedDocumentString(`
    mutation RequestProbe($server: String!) {
  requestProbe(server: $server) {
    id
  }
}
    `) as unknown as TypedDocumentString<RequestProbeMutation, RequestProbeMutationVariables>;
export const GetViewerDocument = new TypedDocumentString(`
    query GetViewer {
  viewer {
    id
    displayName
    roles
    groups
  }
}
    `) as unknown as TypedDocumentString<GetViewerQuery, GetViewerQueryVariables>;
export const FindServersDocument = new TypedDocumentString(`
    query FindServers($search: String!) {
  servers(filter: {search: $search}, first: 8) {
    totalCount
    edges {
      matchedTools
      node {
        name
        title
        verdict
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindServersQuery, FindServersQueryVariables>;
export const FindTeamsDocument = new TypedDocumentString(`
    query FindTeams($search: String) {
  teams(search: $search, first: 8) {
    totalCount
    edges {
      node {
        slug
        name
        description
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindTeamsQuery, FindTeamsQueryVariables>;
export const FindToolsDocument = new TypedDocumentString(`
    query FindTools($search: String!) {
  toolHits(search: $search, first: 12) {
    name
    title
    server {
      name
      title
    }
  }
}
    `) as unknown as TypedDocumentString<FindToolsQuery, FindToolsQueryVariables>;
export const GetServerDocument = new TypedDocumentString(`
    query GetServer($name: String!) {
  server(name: $name) {
    id
    name
    title
    description
    tags
    visibility
    environment
    endpoint
    probedEndpoint
    transport
    version
    verdict
    verdictText
    auth
    protocolVersions
    dataClasses
    retention
    generativeAi
    links {
      kind
      label
      target
    }
    approvedAt
    starred
    viewerCan
    asOf
    allowedGroups
    deprecatedAt
    sunsetAt
    retiredAt
    replacement {
      name
      title
    }
    team {
      slug
      name
      ownerMissing
      channels {
        kind
        label
        target
      }
    }
    lanes {
      ...LaneCard
    }
    surface {
      state
      approvedFingerprint
      observedFingerprint
      observedAt
      toolCount
      readOnlyCount
      destructiveCount
    }
    health {
      status
      text
      since
      checkedAt
      latencyMs
      era
    }
    myAccess {
      allowed
      reason
      message
      helpfulGroups
      tools
      decisionId
    }
    suspensions {
      id
      scope
      reason
      tools
      groups
      startsAt
      endsAt
      active
      imposedBy
    }
    drift {
      changedTools
      addedTools
      removedTools
      closesAll
      confirmedAt
    }
  }
}
    fragment LaneCard on LaneState {
  lane
  state
  reason
  decidedAt
  expiresAt
  decidedBy
  conditions {
    text
    dueAt
    consequence
    cleared
  }
}`) as unknown as TypedDocumentString<GetServerQuery, GetServerQueryVariables>;
export const CountServersDocument = new TypedDocumentString(`
    query CountServers($filter: ServerFilter) {
  servers(filter: $filter) {
    totalCount
    relaxed {
      filter
      totalCount
    }
    facets {
      verdicts {
        value
        label
        count
      }
      access {
        value
        label
        count
      }
      health {
        value
        label
        count
      }
      teams {
        value
        label
        count
      }
      groups {
        value
        label
        count
      }
      dataClasses {
        value
        label
        count
      }
      behaviours {
        value
        label
        count
      }
      transports {
        value
        label
        count
      }
      auth {
        value
        label
        count
      }
      protocolVersions {
        value
        label
        count
      }
      tags {
        value
        label
        count
      }
      environments {
        value
        label
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountServersQuery, CountServersQueryVariables>;
export const ListServersDocument = new TypedDocumentString(`
    query ListServers($filter: ServerFilter, $orderBy: ServerOrder, $first: Int!, $after: String) {
  servers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    edges {
      matchedTools
      node {
        id
        ...ServerRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ServerRow on Server {
  id
  name
  title
  description
  starred
  viewerCan
  endpoint
  updatedAt
  team {
    slug
    name
    ownerMissing
    channels {
      kind
      label
      target
    }
  }
  verdict
  verdictText
  lanes {
    lane
    state
  }
  surface {
    state
    toolCount
    readOnlyCount
    destructiveCount
  }
  drift {
    changedTools
    addedTools
    removedTools
  }
  health {
    status
    text
    checkedAt
    spark
  }
  myAccess {
    allowed
    reason
    message
    tools
  }
  allowedGroups
}`) as unknown as TypedDocumentString<ListServersQuery, ListServersQueryVariables>;
export const StarServerDocument = new TypedDocumentString(`
    mutation StarServer($server: String!, $starred: Boolean!) {
  starServer(server: $server, starred: $starred) {
    id
    starred
  }
}
    `) as unknown as TypedDocumentString<StarServerMutation, StarServerMutationVariables>;
export const GetTeamDocument = new TypedDocumentString(`
    query GetTeam($slug: String!) {
  team(slug: $slug) {
    slug
    name
    description
    ownerGroup
    ownerMissing
    ownerCount
    viewerOwns
    channels {
      kind
      label
      target
    }
    servers(first: 100) {
      ...ServerLines
    }
  }
}
    fragment ServerLines on ServerConnection {
  totalCount
  edges {
    node {
      id
      name
      title
      verdict
      verdictText
      team {
        slug
        name
        ownerMissing
      }
      lanes {
        lane
        state
      }
      surface {
        state
        toolCount
        destructiveCount
      }
      health {
        status
        text
        checkedAt
      }
      myAccess {
        allowed
        reason
        tools
      }
    }
  }
}`) as unknown as TypedDocumentString<GetTeamQuery, GetTeamQueryVariables>;
export const ListMyServersDocument = new TypedDocumentString(`
    query ListMyServers {
  viewer {
    teams {
      slug
      name
    }
  }
  servers(filter: {mine: true}, orderBy: NAME, first: 100) {
    ...ServerLines
  }
}
    fragment ServerLines on ServerConnection {
  totalCount
  edges {
    node {
      id
      name
      title
      verdict
      verdictText
      team {
        slug
        name
        ownerMissing
      }
      lanes {
        lane
        state
      }
      surface {
        state
        toolCount
        destructiveCount
      }
      health {
        status
        text
        checkedAt
      }
      myAccess {
        allowed
        reason
        tools
      }
    }
  }
}`) as unknown as TypedDocumentString<ListMyServersQuery, ListMyServersQueryVariables>;
export const GetDifferenceDocument = new TypedDocumentString(`
    query GetDifference($name: String!) {
  server(name: $name) {
    id
    difference {
      ...Difference
    }
  }
}
    fragment Difference on SurfaceDifference {
  comparable
  why
  observedAt
  added
  removed
  changed
  breaking
  unlisted
  items {
    ...DifferenceItem
  }
}
fragment DifferenceItem on ItemDifference {
  kind
  name
  kinds
  risks {
    code
    path
    text
  }
  parts {
    path
    kind
    text
  }
  truncated
  confirmed
  descriptionChanged
  before
  after
}`) as unknown as TypedDocumentString<GetDifferenceQuery, GetDifferenceQueryVariables>;
export const GetToolDocument = new TypedDocumentString(`
    query GetTool($name: String!, $tool: String!) {
  server(name: $name) {
    id
    tool(name: $tool) {
      name
      digest
      definition
    }
  }
}
    `) as unknown as TypedDocumentString<GetToolQuery, GetToolQueryVariables>;
export const ListPromptsAndResourcesDocument = new TypedDocumentString(`
    query ListPromptsAndResources($name: String!) {
  server(name: $name) {
    id
    prompts {
      name
      title
      description
      state
      definition
    }
    resources {
      uri
      name
      title
      description
      mimeType
      definition
    }
    resourceTemplates {
      uriTemplate
      name
      title
      description
      mimeType
      state
      definition
    }
  }
}
    `) as unknown as TypedDocumentString<ListPromptsAndResourcesQuery, ListPromptsAndResourcesQueryVariables>;
export const ListToolsDocument = new TypedDocumentString(`
    query ListTools($name: String!) {
  server(name: $name) {
    id
    instructions
    tools {
      ...ToolLine
    }
  }
}
    fragment ToolLine on Tool {
  name
  title
  description
  state
  behaviour {
    hint
    value
    source
    verifiedBy
  }
  hasOutputSchema
  hiddenCharacters
}`) as unknown as TypedDocumentString<ListToolsQuery, ListToolsQueryVariables>;