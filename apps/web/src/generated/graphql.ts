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

export type AskPreflightQueryVariables = Exact<{
  input: AuthorizeInput;
}>;


export type AskPreflightQuery = { authorize: { allowed: boolean, reason: ReasonCode, message: string, decisionId: string, evaluatedAt: string } };

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

export type ListServersQueryVariables = Exact<{
  filter?: ServerFilter | null | undefined;
  orderBy?: ServerOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ListServersQuery = { servers: { totalCount: number, facets: { verdicts: Array<{ value: string, label: string, count: number }>, health: Array<{ value: string, label: string, count: number }>, teams: Array<{ value: string, label: string, count: number }> }, edges: Array<{ matchedTools: Array<string>, node: (
        { id: string }
        & { ' $fragmentRefs'?: { 'ServerRowFragment': ServerRowFragment } }
      ) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ServerRowFragment = { name: string, title: string, description: string, verdict: Verdict, verdictText: string, allowedGroups: Array<string>, team: { slug: string, name: string, ownerMissing: boolean }, lanes: Array<{ lane: Lane, state: LaneStateCode }>, surface: { state: SurfaceState, toolCount: number, destructiveCount: number }, health: { status: HealthStatus, text: string, checkedAt: string | null }, myAccess: { allowed: boolean, reason: ReasonCode, message: string, tools: ToolScope } } & { ' $fragmentName'?: 'ServerRowFragment' };

export type GetTeamQueryVariables = Exact<{
  slug: string;
}>;


export type GetTeamQuery = { team: { slug: string, name: string, description: string, ownerGroup: string, ownerMissing: boolean, ownerCount: number, viewerOwns: boolean, channels: Array<{ kind: SupportChannelKind, label: string, target: string }>, servers: { ' $fragmentRefs'?: { 'ServerLinesFragment': ServerLinesFragment } } } | null };

export type ListMyServersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListMyServersQuery = { viewer: { teams: Array<{ slug: string, name: string }> }, servers: { ' $fragmentRefs'?: { 'ServerLinesFragment': ServerLinesFragment } } };

export type ServerLinesFragment = { totalCount: number, edges: Array<{ node: { id: string, name: string, title: string, verdict: Verdict, verdictText: string, team: { slug: string, name: string, ownerMissing: boolean }, lanes: Array<{ lane: Lane, state: LaneStateCode }>, surface: { state: SurfaceState, toolCount: number, destructiveCount: number }, health: { status: HealthStatus, text: string, checkedAt: string | null }, myAccess: { allowed: boolean, reason: ReasonCode, tools: ToolScope } } }> } & { ' $fragmentName'?: 'ServerLinesFragment' };

export type ToolCardFragment = { name: string, title: string | null, description: string, state: ToolState, behaviour: Array<{ hint: ToolHint, value: boolean, source: BehaviourSource }> } & { ' $fragmentName'?: 'ToolCardFragment' };

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
  name
  title
  description
  team {
    slug
    name
    ownerMissing
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
export const ToolCardFragmentDoc = new TypedDocumentString(`
    fragment ToolCard on Tool {
  name
  title
  description
  state
  behaviour {
    hint
    value
    source
  }
}
    `, {"fragmentName":"ToolCard"}) as unknown as TypedDocumentString<ToolCardFragment, unknown>;
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
export const ListServersDocument = new TypedDocumentString(`
    query ListServers($filter: ServerFilter, $orderBy: ServerOrder, $first: Int!, $after: String) {
  servers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    facets {
      verdicts {
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
    }
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
  name
  title
  description
  team {
    slug
    name
    ownerMissing
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
    message
    tools
  }
  allowedGroups
}`) as unknown as TypedDocumentString<ListServersQuery, ListServersQueryVariables>;
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