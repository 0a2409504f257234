import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TeamRow } from '../modules/teams/repository.ts';
import type { ServerRow, DriftRow } from '../modules/servers/repository.ts';
import type { ServerPage, ServerHit } from '../modules/servers/search-servers.ts';
import type { ToolRow, ToolHitRow } from '../modules/surfaces/tool-repository.ts';
import type { ShownListItem } from '../modules/surfaces/list-items.ts';
import type { JsonObject } from '@gatehouse/domain/server/surface';
import type { ShownDifference, ShownItem } from '../modules/surfaces/find-difference.ts';
import type { TeamPage } from '../modules/teams/list-teams.ts';
import type { SuspensionRow } from '../modules/suspensions/repository.ts';
import type { ServerHealth } from '../modules/health/health-of.ts';
import type { ProbeRequestRow } from '../modules/health/repository.ts';
import type { AccessRuleRow, AccessGroupRow } from '../modules/access/list-access-rules.ts';
import type { AuditRow } from '../modules/audit/repository.ts';
import type { AuditPage } from '../modules/audit/list-events.ts';
import type { ViewerRow } from '../modules/people/find-viewer.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, ISO 8601 with offset. */
  DateTime: { input: Date; output: Date; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** An absolute URL, kept exactly as given. */
  URL: { input: string; output: string; }
};

/** One check of the decision, in order (design section 5). */
export type AccessCheck = {
  readonly __typename?: 'AccessCheck';
  /** The reason code that this check gives when it fails. */
  readonly code: Scalars['String']['output'];
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** What the subject can do about it. */
  readonly fix?: Maybe<Scalars['String']['output']>;
  readonly message: Scalars['String']['output'];
  readonly state: CheckState;
  readonly title: Scalars['String']['output'];
};

export type AccessExplanation = {
  readonly __typename?: 'AccessExplanation';
  readonly checks: ReadonlyArray<AccessCheck>;
  readonly decision: Decision;
};

export type AccessGroup = {
  readonly __typename?: 'AccessGroup';
  readonly displayName: Scalars['String']['output'];
  /** Names of at most 50 members, for whoever may see details; else null. */
  readonly members?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** External id. */
  readonly name: Scalars['String']['output'];
  /** Living members. */
  readonly people: Scalars['Int']['output'];
};

/** One rule of the policy in force. Persons, agents, environments, tools and who added it are null without the right to details. */
export type AccessRule = {
  readonly __typename?: 'AccessRule';
  readonly addedAt: Scalars['DateTime']['output'];
  readonly addedBy?: Maybe<Scalars['String']['output']>;
  /** Client ids through which callers must come. */
  readonly agents?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly effect: RuleEffect;
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Calling environments. */
  readonly environments?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly groups: ReadonlyArray<AccessGroup>;
  readonly id: Scalars['ID']['output'];
  /** Whether anything but the groups limits it: tools, agents or environments. */
  readonly limited: Scalars['Boolean']['output'];
  readonly persons?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly source: RuleSource;
  /** Exact tool names, and prefixes written with a trailing … */
  readonly tools?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly workloads?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The asker's own access, as a filter knows it. */
export type AccessState =
  /** Not a refusal: the facts or the asker's groups are unknown. */
  | 'CANNOT_TELL'
  | 'CAN_USE'
  | 'NO_ACCESS';

/** One change, hash-chained to the one before (law A2). */
export type AuditEvent = {
  readonly __typename?: 'AuditEvent';
  readonly action: Scalars['String']['output'];
  readonly actor: Scalars['String']['output'];
  readonly actorKind: Scalars['String']['output'];
  readonly after?: Maybe<Scalars['JSON']['output']>;
  readonly at: Scalars['DateTime']['output'];
  readonly before?: Maybe<Scalars['JSON']['output']>;
  readonly hash: Scalars['String']['output'];
  readonly onBehalfOf?: Maybe<Scalars['String']['output']>;
  readonly requestId?: Maybe<Scalars['String']['output']>;
  readonly sequence: Scalars['String']['output'];
  readonly source: Scalars['String']['output'];
  readonly target: Scalars['String']['output'];
  readonly targetId: Scalars['String']['output'];
  readonly targetKind: Scalars['String']['output'];
};

export type AuditEventConnection = {
  readonly __typename?: 'AuditEventConnection';
  readonly edges: ReadonlyArray<AuditEventEdge>;
  readonly pageInfo: PageInfo;
};

export type AuditEventEdge = {
  readonly __typename?: 'AuditEventEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AuditEvent;
};

export type AuditFilter = {
  readonly action?: InputMaybe<Scalars['String']['input']>;
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Registry name of a server. */
  readonly server?: InputMaybe<Scalars['String']['input']>;
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
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
  readonly agent?: InputMaybe<Scalars['String']['input']>;
  /** About to be called; checked against the approved one. */
  readonly endpoint?: InputMaybe<Scalars['URL']['input']>;
  /** MCP method; default connect, or tools/call when tool is given. */
  readonly method?: InputMaybe<Scalars['String']['input']>;
  /** Registry name or endpoint URL. */
  readonly server: Scalars['String']['input'];
  /** Default: the bearer of the token. */
  readonly subject?: InputMaybe<SubjectInput>;
  /** Bare tool name. */
  readonly tool?: InputMaybe<Scalars['String']['input']>;
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

/** Why a change deserves a look before all others. */
export type ChangeRisk = {
  readonly __typename?: 'ChangeRisk';
  readonly code: RiskCode;
  /** JSON pointer into the item; empty: the whole item. */
  readonly path: Scalars['String']['output'];
  /** A sentence for people. */
  readonly text: Scalars['String']['output'];
};

export type CheckState =
  | 'FAIL'
  | 'NOT_REACHED'
  | 'PASS'
  | 'UNKNOWN';

export type ConditionConsequence =
  | 'SUSPEND'
  | 'WARN';

export type CreateTeamInput = {
  readonly channels: ReadonlyArray<SupportChannelInput>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly name: Scalars['String']['input'];
  /** Server name prefix granted to the team, such as com.example.data (law P12). */
  readonly namePrefix?: InputMaybe<Scalars['String']['input']>;
  /** External id of the owner group in the default issuer. */
  readonly ownerGroup: Scalars['String']['input'];
  /** Lower-case letters, digits and hyphens; never reused. */
  readonly slug: Scalars['String']['input'];
};

export type Decision = {
  readonly __typename?: 'Decision';
  readonly allowed: Scalars['Boolean']['output'];
  readonly decisionId: Scalars['ID']['output'];
  readonly endpoint?: Maybe<Scalars['URL']['output']>;
  readonly evaluatedAt: Scalars['DateTime']['output'];
  readonly factsVersion: Scalars['String']['output'];
  /** Groups whose membership would have turned the answer, as far as the asker may see them. */
  readonly helpfulGroups: ReadonlyArray<Scalars['String']['output']>;
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  readonly reason: ReasonCode;
  /** Only for NO_MATCHING_RULE (law P15). */
  readonly requestAccessUrl?: Maybe<Scalars['URL']['output']>;
  readonly revisionId?: Maybe<Scalars['ID']['output']>;
  /** Lowest matching rule by code point, rules before grants. */
  readonly ruleId?: Maybe<Scalars['ID']['output']>;
  readonly tools: ToolScope;
  /** Seconds for which the answer may be kept (law D12). */
  readonly ttlSeconds: Scalars['Int']['output'];
};

export type DecisionRecord = {
  readonly __typename?: 'DecisionRecord';
  readonly agent?: Maybe<Scalars['String']['output']>;
  readonly allowed: Scalars['Boolean']['output'];
  readonly askedBy: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly factsVersion: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly method: Scalars['String']['output'];
  readonly reason: ReasonCode;
  readonly ruleId?: Maybe<Scalars['ID']['output']>;
  readonly server: Scalars['String']['output'];
  readonly subject: Scalars['String']['output'];
  readonly tool?: Maybe<Scalars['String']['output']>;
};

/** Confirmed difference between what was approved and what the server shows (law P9). */
export type Drift = {
  readonly __typename?: 'Drift';
  readonly addedTools: ReadonlyArray<Scalars['String']['output']>;
  readonly changedTools: ReadonlyArray<Scalars['String']['output']>;
  readonly classes: ReadonlyArray<Scalars['String']['output']>;
  readonly closesAll: Scalars['Boolean']['output'];
  readonly confirmedAt: Scalars['DateTime']['output'];
  readonly removedTools: ReadonlyArray<Scalars['String']['output']>;
};

export type Environment =
  | 'production'
  | 'sandbox'
  | 'staging';

/** How many results have a value of a facet, all other filters applied. */
export type FacetCount = {
  readonly __typename?: 'FacetCount';
  readonly count: Scalars['Int']['output'];
  /** What people read: a team's name, a verdict in words. */
  readonly label: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type GenerativeAi =
  | 'NO'
  | 'UNKNOWN'
  | 'YES';

/** Health as last judged. Never changes approval. */
export type Health = {
  readonly __typename?: 'Health';
  readonly checkedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Protocol era: modern or legacy. */
  readonly era?: Maybe<Scalars['String']['output']>;
  readonly errorClass?: Maybe<Scalars['String']['output']>;
  readonly latencyMs?: Maybe<Scalars['Int']['output']>;
  readonly since?: Maybe<Scalars['DateTime']['output']>;
  /** The last 24 hours, hour by hour, oldest first. */
  readonly spark: ReadonlyArray<HealthCellStatus>;
  readonly status: HealthStatus;
  /** In words, with what went wrong. */
  readonly text: Scalars['String']['output'];
};

export type HealthCell = {
  readonly __typename?: 'HealthCell';
  /** Probes after which it was judged degraded. */
  readonly degraded: Scalars['Int']['output'];
  /** Probes after which it was judged down. */
  readonly down: Scalars['Int']['output'];
  readonly end: Scalars['DateTime']['output'];
  /** Probes that could not open it. */
  readonly failed: Scalars['Int']['output'];
  readonly probes: Scalars['Int']['output'];
  readonly start: Scalars['DateTime']['output'];
  /** The worst that was judged in it; one failed probe alone makes no incident, but no healthy cell either. */
  readonly status: HealthCellStatus;
};

export type HealthCellStatus =
  | 'DEGRADED'
  | 'DOWN'
  /** Every probe could use it, also with sign-in needed. */
  | 'HEALTHY'
  /** No probe: neither good nor bad. */
  | 'NO_DATA';

export type HealthHistory = {
  readonly __typename?: 'HealthHistory';
  /** When this answer was true. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Share of probes that could open the server, 0 to 1; null: there was none. */
  readonly availability?: Maybe<Scalars['Float']['output']>;
  /** Without gaps in time, oldest first; a cell without a probe says NO_DATA. */
  readonly cells: ReadonlyArray<HealthCell>;
  /** Whole cells without a probe. */
  readonly cellsWithoutData: Scalars['Int']['output'];
  readonly from: Scalars['DateTime']['output'];
  /** Newest first, at most 100. */
  readonly incidents: ReadonlyArray<HealthIncident>;
  /** At most 500 points at equal distances, oldest first; a gap is a point without values. */
  readonly latency: ReadonlyArray<LatencyPoint>;
  /** Approvals, drift and suspensions in this time, oldest first. */
  readonly markers: ReadonlyArray<HealthMarker>;
  readonly probes: Scalars['Int']['output'];
  readonly to: Scalars['DateTime']['output'];
};

/** A time in which a server was degraded or down. */
export type HealthIncident = {
  readonly __typename?: 'HealthIncident';
  /** Null: it goes on. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly errorClass?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly startedAt: Scalars['DateTime']['output'];
  readonly status: HealthStatus;
  /** In words, what went wrong first. */
  readonly text: Scalars['String']['output'];
};

export type HealthMarker = {
  readonly __typename?: 'HealthMarker';
  readonly at: Scalars['DateTime']['output'];
  readonly kind: HealthMarkerKind;
  readonly text: Scalars['String']['output'];
};

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

/** One differing part of a surface: a tool, prompt or template by name, or what there is once. */
export type ItemDifference = {
  readonly __typename?: 'ItemDifference';
  /** The raw item as seen; null: it is not there. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** The raw item as approved; null: it was not there. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** Whether two probes in a row saw it (law P9); a change seen once is not confirmed. */
  readonly confirmed: Scalars['Boolean']['output'];
  readonly descriptionChanged: Scalars['Boolean']['output'];
  readonly kind: SurfaceItemKind;
  readonly kinds: ReadonlyArray<ChangeKind>;
  /** Tool or prompt name, URI template, field of server info; empty for what there is once. */
  readonly name: Scalars['String']['output'];
  /** At most 100, the gravest; none for what was added or removed whole. */
  readonly parts: ReadonlyArray<PartDifference>;
  readonly risks: ReadonlyArray<ChangeRisk>;
  /** More parts or risks differ than are listed. */
  readonly truncated: Scalars['Boolean']['output'];
};

export type Lane =
  | 'GENAI'
  | 'LEGAL_PRIVACY'
  | 'SECURITY';

export type LaneCondition = {
  readonly __typename?: 'LaneCondition';
  readonly cleared: Scalars['Boolean']['output'];
  readonly consequence: ConditionConsequence;
  readonly dueAt: Scalars['DateTime']['output'];
  readonly text: Scalars['String']['output'];
};

/** State of one lane for the revision in force, else the newest submitted one. */
export type LaneState = {
  readonly __typename?: 'LaneState';
  readonly conditions: ReadonlyArray<LaneCondition>;
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly lane: Lane;
  /** The rule that requires the lane, or why it is not required. */
  readonly reason: Scalars['String']['output'];
  readonly state: LaneStateCode;
};

export type LaneStateCode =
  | 'APPROVED'
  | 'APPROVED_WITH_CONDITIONS'
  | 'CHANGES_REQUESTED'
  | 'EXPIRED'
  /** This revision does without the lane; its reason says why. */
  | 'NOT_REQUIRED'
  | 'NOT_STARTED'
  | 'REJECTED';

/** Milliseconds to open the server. */
export type LatencyPoint = {
  readonly __typename?: 'LatencyPoint';
  readonly at: Scalars['DateTime']['output'];
  readonly p50?: Maybe<Scalars['Int']['output']>;
  readonly p95?: Maybe<Scalars['Int']['output']>;
  readonly samples: Scalars['Int']['output'];
};

export type LiftSuspensionInput = {
  readonly id: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Creates a team. Admins only. */
  readonly createTeam: Team;
  /** Lifts a suspension that an admin imposed. Only an admin outside the owning team (law P13). */
  readonly liftSuspension: Suspension;
  /** Registers a server as a draft of the asker's team; it is probed from then on. Owners of the team and admins. */
  readonly registerServer: Server;
  /** Asks the worker to probe the server now. Owners and admins; limited per person (law I8). */
  readonly requestProbe: ProbeRequest;
  /** Puts a star on a server for the asker alone, or takes it off. Persons who may see the server. Not audited: a private preference. */
  readonly starServer: Server;
  /** Stops a server, some of its tools, or its use by some groups. Admins only (law P13). */
  readonly suspendServer: Suspension;
};


export type MutationCreateTeamArgs = {
  input: CreateTeamInput;
};


export type MutationLiftSuspensionArgs = {
  input: LiftSuspensionInput;
};


export type MutationRegisterServerArgs = {
  input: RegisterServerInput;
};


export type MutationRequestProbeArgs = {
  server: Scalars['String']['input'];
};


export type MutationStarServerArgs = {
  server: Scalars['String']['input'];
  starred: Scalars['Boolean']['input'];
};


export type MutationSuspendServerArgs = {
  input: SuspendServerInput;
};

/** Where a page of a list begins and ends (Relay). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** One place at which an item differs. */
export type PartDifference = {
  readonly __typename?: 'PartDifference';
  readonly after?: Maybe<Scalars['JSON']['output']>;
  readonly before?: Maybe<Scalars['JSON']['output']>;
  readonly kind: ChangeKind;
  /** JSON pointer into the item, such as /inputSchema/properties/amount/type. */
  readonly path: Scalars['String']['output'];
  /** In words, such as: type: integer → number. */
  readonly text: Scalars['String']['output'];
};

/** A person of the directory, to ask about. */
export type PersonRef = {
  readonly __typename?: 'PersonRef';
  readonly displayName: Scalars['String']['output'];
  /** Subject within the issuer. */
  readonly id: Scalars['String']['output'];
  readonly issuer: Scalars['String']['output'];
};

export type ProbeLogConnection = {
  readonly __typename?: 'ProbeLogConnection';
  readonly edges: ReadonlyArray<ProbeLogEdge>;
  readonly pageInfo: PageInfo;
};

export type ProbeLogEdge = {
  readonly __typename?: 'ProbeLogEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ProbeLogEntry;
};

export type ProbeLogEntry = {
  readonly __typename?: 'ProbeLogEntry';
  readonly at: Scalars['DateTime']['output'];
  /** What the server answered, raw: for its owners, reviewers, admins and auditors; else null. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  readonly era?: Maybe<Scalars['String']['output']>;
  readonly errorClass?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly latencyMs?: Maybe<Scalars['Int']['output']>;
  readonly outcome: ProbeOutcome;
  /** Step by step; empty when every step went well and they were not kept. */
  readonly steps: ReadonlyArray<ProbeStep>;
  /** In our words, what it means. */
  readonly text: Scalars['String']['output'];
};

export type ProbeOutcome =
  | 'FAILED'
  | 'OPENED'
  | 'SIGN_IN_NEEDED'
  | 'SURFACE_FAILED';

export type ProbeRequest = {
  readonly __typename?: 'ProbeRequest';
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly state: ProbeRequestState;
  readonly steps: ReadonlyArray<ProbeStep>;
};

export type ProbeRequestState =
  | 'DONE'
  | 'RUNNING'
  | 'WAITING';

export type ProbeStep = {
  readonly __typename?: 'ProbeStep';
  readonly code: Scalars['String']['output'];
  readonly durationMs: Scalars['Int']['output'];
  readonly fix?: Maybe<Scalars['String']['output']>;
  readonly status: ProbeStepStatus;
  readonly text: Scalars['String']['output'];
};

export type ProbeStepStatus =
  | 'FAILED'
  | 'OK'
  | 'WARNING';

/** A prompt as the server lists it; all texts are its own words. */
export type Prompt = {
  readonly __typename?: 'Prompt';
  /** The raw definition, nothing dropped. */
  readonly definition: Scalars['JSON']['output'];
  readonly description: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly state: ToolState;
  readonly title?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Changes, newest first. Admins and auditors everywhere; owners and reviewers of a visible server for its own slice. */
  readonly auditEvents: AuditEventConnection;
  /** May this subject make this call now? A denial is an answer. */
  readonly authorize: Decision;
  /** Up to 1,000 questions, answered in the same order on the same facts version. */
  readonly authorizeMany: ReadonlyArray<Decision>;
  /** A recorded decision by its id: the asker's own, or any for admins and auditors. */
  readonly decisionRecord?: Maybe<DecisionRecord>;
  /**
   * The decision with every check and its evidence. About somebody else: owners, reviewers, admins and auditors of a server
   * that they may see; such a question is audited.
   */
  readonly explainAccess: AccessExplanation;
  /** Persons by name or subject, at most 20: for owners, reviewers, admins, auditors and decide services (law D8). */
  readonly people: ReadonlyArray<PersonRef>;
  /** A requested probe with the steps answered so far. Its requester, the server's owners and admins. */
  readonly probeRequest?: Maybe<ProbeRequest>;
  /** Null when absent or not visible to the asker: the same answer. */
  readonly server?: Maybe<Server>;
  /** Servers visible to the asker (law D11). */
  readonly servers: ServerConnection;
  readonly team?: Maybe<Team>;
  readonly teams: TeamConnection;
  /** Tools of visible servers that match, best first, at most 50. */
  readonly toolHits: ReadonlyArray<ToolHit>;
  /** Is this endpoint still the approved one? Checks 0 to 6 of the decision, for a server rather than a person. */
  readonly validateServer: Validation;
  /** Who is asking: the bearer of the token. */
  readonly viewer: Viewer;
};


export type QueryAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuthorizeArgs = {
  input: AuthorizeInput;
};


export type QueryAuthorizeManyArgs = {
  inputs: ReadonlyArray<AuthorizeInput>;
};


export type QueryDecisionRecordArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExplainAccessArgs = {
  input: AuthorizeInput;
};


export type QueryPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  search: Scalars['String']['input'];
};


export type QueryProbeRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServerArgs = {
  name: Scalars['String']['input'];
};


export type QueryServersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ServerOrder>;
};


export type QueryTeamArgs = {
  slug: Scalars['String']['input'];
};


export type QueryTeamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryToolHitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  search: Scalars['String']['input'];
};


export type QueryValidateServerArgs = {
  endpoint?: InputMaybe<Scalars['URL']['input']>;
  server: Scalars['String']['input'];
  toolSurface?: InputMaybe<Scalars['String']['input']>;
};

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

export type RegisterServerInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly endpoint: Scalars['URL']['input'];
  readonly environment?: InputMaybe<Environment>;
  /** Reverse-DNS name with one slash, such as com.example.data/presto; never reused. */
  readonly name: Scalars['String']['input'];
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Slug of the owning team. */
  readonly team: Scalars['String']['input'];
  readonly title: Scalars['String']['input'];
  readonly visibility?: InputMaybe<Visibility>;
};

/** A filter and what dropping it would give. */
export type RelaxedFilter = {
  readonly __typename?: 'RelaxedFilter';
  /** Name of the field of ServerFilter. */
  readonly filter: Scalars['String']['output'];
  readonly totalCount: Scalars['Int']['output'];
};

/** A resource as the server lists it; not part of what is approved. */
export type Resource = {
  readonly __typename?: 'Resource';
  readonly definition: Scalars['JSON']['output'];
  readonly description: Scalars['String']['output'];
  readonly mimeType?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly uri: Scalars['String']['output'];
};

export type ResourceTemplate = {
  readonly __typename?: 'ResourceTemplate';
  readonly definition: Scalars['JSON']['output'];
  readonly description: Scalars['String']['output'];
  readonly mimeType?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  readonly state: ToolState;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly uriTemplate: Scalars['String']['output'];
};

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

export type Server = {
  readonly __typename?: 'Server';
  /** Rules of the policy in force: to whoever may see details every one in full, to others the groups that are allowed. */
  readonly accessRules: ReadonlyArray<AccessRule>;
  /** External ids of groups named by ALLOW rules in force. */
  readonly allowedGroups: ReadonlyArray<Scalars['String']['output']>;
  /** When the revision in force was approved. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When this answer was true. */
  readonly asOf: Scalars['DateTime']['output'];
  readonly auth: AuthKind;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly dataClasses: ReadonlyArray<Scalars['String']['output']>;
  readonly deprecatedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly description: Scalars['String']['output'];
  /** What the probe sees now against what was approved; null when nothing is approved. */
  readonly difference?: Maybe<SurfaceDifference>;
  readonly drift?: Maybe<Drift>;
  /** Canonical endpoint of the approved revision; null when none is approved. */
  readonly endpoint?: Maybe<Scalars['URL']['output']>;
  readonly environment?: Maybe<Environment>;
  /** Whether the owner says that it generates text, images or code. */
  readonly generativeAi: GenerativeAi;
  readonly health: Health;
  /** What the probe measured over a time; times without a probe are gaps, never guessed. */
  readonly healthHistory: HealthHistory;
  readonly id: Scalars['ID']['output'];
  /** What the server tells models about itself, in its own words. */
  readonly instructions?: Maybe<Scalars['String']['output']>;
  readonly lanes: ReadonlyArray<LaneState>;
  /** Repository, runbook, documentation: as the owner stated them. */
  readonly links: ReadonlyArray<ServerLink>;
  /** Whether the asker may connect now, and why. */
  readonly myAccess: Decision;
  readonly name: Scalars['String']['output'];
  /** Probes as they went, newest first; kept for days. */
  readonly probeLog: ProbeLogConnection;
  /** Canonical endpoint that the probe looks at: approved, else submitted, else drafted. */
  readonly probedEndpoint?: Maybe<Scalars['URL']['output']>;
  readonly prompts: ReadonlyArray<Prompt>;
  /** MCP protocol versions as the probe saw them, newest first. */
  readonly protocolVersions: ReadonlyArray<Scalars['String']['output']>;
  readonly replacement?: Maybe<Server>;
  readonly resourceTemplates: ReadonlyArray<ResourceTemplate>;
  readonly resources: ReadonlyArray<Resource>;
  /** How long data is kept, in the owner's words; empty: not stated. */
  readonly retention: Scalars['String']['output'];
  readonly retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the asker starred it. */
  readonly starred: Scalars['Boolean']['output'];
  readonly sunsetAt?: Maybe<Scalars['DateTime']['output']>;
  readonly surface: SurfaceSummary;
  readonly suspensions: ReadonlyArray<Suspension>;
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  readonly team: Team;
  readonly title: Scalars['String']['output'];
  /** One tool of that list; null: there is none of this name. */
  readonly tool?: Maybe<Tool>;
  /** Tools of the surface shown in its order, those no longer shown last; a search limits them to its hits. */
  readonly tools: ReadonlyArray<Tool>;
  readonly transport?: Maybe<Scalars['String']['output']>;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly verdict: Verdict;
  readonly verdictText: Scalars['String']['output'];
  readonly version?: Maybe<Scalars['String']['output']>;
  /** What the asker may do here, so that no client works it out again. */
  readonly viewerCan: ReadonlyArray<ServerAction>;
  readonly visibility: Visibility;
};


export type ServerHealthHistoryArgs = {
  range: HealthRange;
};


export type ServerProbeLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type ServerToolArgs = {
  name: Scalars['String']['input'];
};


export type ServerToolsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
};

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

export type ServerConnection = {
  readonly __typename?: 'ServerConnection';
  /** When this answer was true. */
  readonly asOf: Scalars['DateTime']['output'];
  readonly edges: ReadonlyArray<ServerEdge>;
  readonly facets: ServerFacets;
  readonly pageInfo: PageInfo;
  /** For every filter in use, how many servers would be found without it, most first. */
  readonly relaxed: ReadonlyArray<RelaxedFilter>;
  readonly totalCount: Scalars['Int']['output'];
};

export type ServerEdge = {
  readonly __typename?: 'ServerEdge';
  readonly cursor: Scalars['String']['output'];
  /** Names of tools that match the search, at most five. */
  readonly matchedTools: ReadonlyArray<Scalars['String']['output']>;
  readonly node: Server;
};

export type ServerFacets = {
  readonly __typename?: 'ServerFacets';
  readonly access: ReadonlyArray<FacetCount>;
  readonly auth: ReadonlyArray<FacetCount>;
  readonly behaviours: ReadonlyArray<FacetCount>;
  readonly dataClasses: ReadonlyArray<FacetCount>;
  readonly environments: ReadonlyArray<FacetCount>;
  readonly groups: ReadonlyArray<FacetCount>;
  readonly health: ReadonlyArray<FacetCount>;
  readonly protocolVersions: ReadonlyArray<FacetCount>;
  readonly tags: ReadonlyArray<FacetCount>;
  readonly teams: ReadonlyArray<FacetCount>;
  readonly transports: ReadonlyArray<FacetCount>;
  readonly verdicts: ReadonlyArray<FacetCount>;
};

export type ServerFilter = {
  /** What the asker's own access is now; any of them. */
  readonly access?: InputMaybe<ReadonlyArray<AccessState>>;
  readonly auth?: InputMaybe<ReadonlyArray<AuthKind>>;
  /** What its tools do, by effective behaviour; any of them. */
  readonly behaviours?: InputMaybe<ReadonlyArray<BehaviourClass>>;
  /** Any of these classes of data. */
  readonly dataClasses?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly environments?: InputMaybe<ReadonlyArray<Environment>>;
  /** External ids of groups that an ALLOW rule in force names; any of them. */
  readonly groups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly health?: InputMaybe<ReadonlyArray<HealthStatus>>;
  /** True: only servers of the asker's own teams. */
  readonly mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** MCP protocol versions that it speaks; any of them. */
  readonly protocolVersions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Words of name, title, description, team, tags, tool names and tool descriptions. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** True: only servers that the asker starred. */
  readonly starred?: InputMaybe<Scalars['Boolean']['input']>;
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Team slugs. */
  readonly teams?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly transports?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** True: only servers the asker may connect to now. */
  readonly usable?: InputMaybe<Scalars['Boolean']['input']>;
  readonly verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

export type ServerLink = {
  readonly __typename?: 'ServerLink';
  readonly kind: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  /** An https: link. */
  readonly target: Scalars['String']['output'];
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
  readonly groups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly id: Scalars['String']['input'];
  /** Default: the default issuer. */
  readonly issuer?: InputMaybe<Scalars['String']['input']>;
  readonly kind: SubjectKind;
};

export type SubjectKind =
  | 'USER'
  | 'WORKLOAD';

export type SupportChannel = {
  readonly __typename?: 'SupportChannel';
  readonly kind: SupportChannelKind;
  readonly label: Scalars['String']['output'];
  readonly target: Scalars['String']['output'];
};

export type SupportChannelInput = {
  readonly kind: SupportChannelKind;
  readonly label: Scalars['String']['input'];
  /** An https: or mailto: link. */
  readonly target: Scalars['String']['input'];
};

export type SupportChannelKind =
  | 'CHAT'
  | 'EMAIL'
  | 'ON_CALL'
  | 'TICKETS';

/** A semantic difference of two surfaces, made once for each pair. Order alone is no difference. */
export type SurfaceDifference = {
  readonly __typename?: 'SurfaceDifference';
  readonly added: Scalars['Int']['output'];
  readonly approvedFingerprint: Scalars['String']['output'];
  /** Changed items of which a change breaks callers. */
  readonly breaking: Scalars['Int']['output'];
  readonly changed: Scalars['Int']['output'];
  /** False: one side is not there to compare with; why says what. */
  readonly comparable: Scalars['Boolean']['output'];
  /** Items with risks first, then what concerns the whole server, then tools and the rest by name; at most 1,000. */
  readonly items: ReadonlyArray<ItemDifference>;
  /** When the surface compared was seen. */
  readonly observedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly observedFingerprint?: Maybe<Scalars['String']['output']>;
  readonly removed: Scalars['Int']['output'];
  /** Tools of which only an order inside a schema moved: no change of meaning, yet another definition (law P10). */
  readonly reorderedTools: ReadonlyArray<Scalars['String']['output']>;
  /** Items that differ and are not listed, being more than 1,000. */
  readonly unlisted: Scalars['Int']['output'];
  readonly why?: Maybe<Scalars['String']['output']>;
};

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

export type SurfaceSummary = {
  readonly __typename?: 'SurfaceSummary';
  readonly approvedFingerprint?: Maybe<Scalars['String']['output']>;
  readonly destructiveCount: Scalars['Int']['output'];
  readonly observedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly observedFingerprint?: Maybe<Scalars['String']['output']>;
  readonly openWorldCount: Scalars['Int']['output'];
  readonly readOnlyCount: Scalars['Int']['output'];
  readonly state: SurfaceState;
  readonly toolCount: Scalars['Int']['output'];
  /** Tools that do not only read, defaults counted; with readOnlyCount they add up to toolCount. */
  readonly writeCount: Scalars['Int']['output'];
};

export type SuspendServerInput = {
  /** Default: until lifted. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** External ids in the default issuer, for scope GROUPS. */
  readonly groups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Shown to everyone who is stopped. */
  readonly reason: Scalars['String']['input'];
  readonly scope: SuspensionScope;
  readonly server: Scalars['String']['input'];
  /** Default: now. */
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Exact tool names, for scope TOOLS. */
  readonly tools?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type Suspension = {
  readonly __typename?: 'Suspension';
  readonly active: Scalars['Boolean']['output'];
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  readonly groups: ReadonlyArray<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Who imposed it, by name. */
  readonly imposedBy: Scalars['String']['output'];
  readonly liftedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly reason: Scalars['String']['output'];
  readonly scope: SuspensionScope;
  readonly startsAt: Scalars['DateTime']['output'];
  readonly tools: ReadonlyArray<Scalars['String']['output']>;
};

export type SuspensionScope =
  | 'GROUPS'
  | 'SERVER'
  | 'TOOLS';

/** A team owns servers; members of its owner group are their owners. */
export type Team = {
  readonly __typename?: 'Team';
  readonly channels: ReadonlyArray<SupportChannel>;
  readonly description: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** Living members of the owner group. */
  readonly ownerCount: Scalars['Int']['output'];
  /** External id of the owner group. */
  readonly ownerGroup: Scalars['String']['output'];
  /** True when nobody alive owns it or no support channel is left: at risk, owner missing. */
  readonly ownerMissing: Scalars['Boolean']['output'];
  readonly servers: ServerConnection;
  readonly slug: Scalars['String']['output'];
  /** Whether the asker is one of them. */
  readonly viewerOwns: Scalars['Boolean']['output'];
};


/** A team owns servers; members of its owner group are their owners. */
export type TeamServersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type TeamConnection = {
  readonly __typename?: 'TeamConnection';
  readonly edges: ReadonlyArray<TeamEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type TeamEdge = {
  readonly __typename?: 'TeamEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Team;
};

/** A tool as the server shows it; all texts are the server's own words and are never trusted as claims. */
export type Tool = {
  readonly __typename?: 'Tool';
  /** The definition that is approved, raw; null when none is. */
  readonly approvedDefinition?: Maybe<Scalars['JSON']['output']>;
  readonly behaviour: ReadonlyArray<ToolBehaviour>;
  /** The raw definition, nothing dropped. A number without an exact form in JSON readers comes as a string of its digits. */
  readonly definition: Scalars['JSON']['output'];
  readonly description: Scalars['String']['output'];
  readonly digest: Scalars['String']['output'];
  readonly hasOutputSchema: Scalars['Boolean']['output'];
  /** Whether a name, text or schema holds characters that show nothing. */
  readonly hiddenCharacters: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  readonly state: ToolState;
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** One behaviour hint: its effective value, and who says so. */
export type ToolBehaviour = {
  readonly __typename?: 'ToolBehaviour';
  readonly hint: ToolHint;
  readonly source: BehaviourSource;
  readonly value: Scalars['Boolean']['output'];
  readonly verifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the reviewer who confirmed it. */
  readonly verifiedBy?: Maybe<Scalars['String']['output']>;
};

export type ToolHint =
  | 'DESTRUCTIVE'
  | 'IDEMPOTENT'
  | 'OPEN_WORLD'
  | 'READ_ONLY';

/** A tool found by a search across servers. */
export type ToolHit = {
  readonly __typename?: 'ToolHit';
  readonly name: Scalars['String']['output'];
  readonly server: Server;
  readonly title?: Maybe<Scalars['String']['output']>;
};

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

export type Validation = {
  readonly __typename?: 'Validation';
  readonly endpoint?: Maybe<Scalars['URL']['output']>;
  readonly factsVersion: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly reason: ReasonCode;
  readonly surface: SurfaceState;
  readonly valid: Scalars['Boolean']['output'];
  readonly verdict: Verdict;
};

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

/** The asker, with what it may do everywhere. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  readonly displayName: Scalars['String']['output'];
  /** External ids of the asker's groups; null when they are unknown (law D7). */
  readonly groups?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly id: Scalars['String']['output'];
  readonly issuer: Scalars['String']['output'];
  readonly kind: SubjectKind;
  /** Roles in words: admin, auditor, security-reviewer, legal-privacy-reviewer, genai-reviewer. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  readonly teams: ReadonlyArray<Team>;
};

export type Visibility =
  | 'LISTED'
  | 'PUBLIC'
  | 'RESTRICTED';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessCheck: ResolverTypeWrapper<AccessCheck>;
  AccessExplanation: ResolverTypeWrapper<AccessExplanation>;
  AccessGroup: ResolverTypeWrapper<AccessGroupRow>;
  AccessRule: ResolverTypeWrapper<AccessRuleRow>;
  AccessState: AccessState;
  AuditEvent: ResolverTypeWrapper<AuditRow>;
  AuditEventConnection: ResolverTypeWrapper<AuditPage>;
  AuditEventEdge: ResolverTypeWrapper<Omit<AuditEventEdge, 'node'> & { node: ResolversTypes['AuditEvent'] }>;
  AuditFilter: AuditFilter;
  AuthKind: AuthKind;
  AuthorizeInput: AuthorizeInput;
  BehaviourClass: BehaviourClass;
  BehaviourSource: BehaviourSource;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ChangeKind: ChangeKind;
  ChangeRisk: ResolverTypeWrapper<ChangeRisk>;
  CheckState: CheckState;
  ConditionConsequence: ConditionConsequence;
  CreateTeamInput: CreateTeamInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decision: ResolverTypeWrapper<Decision>;
  DecisionRecord: ResolverTypeWrapper<DecisionRecord>;
  Drift: ResolverTypeWrapper<DriftRow>;
  Environment: Environment;
  FacetCount: ResolverTypeWrapper<FacetCount>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GenerativeAi: GenerativeAi;
  Health: ResolverTypeWrapper<ServerHealth>;
  HealthCell: ResolverTypeWrapper<HealthCell>;
  HealthCellStatus: HealthCellStatus;
  HealthHistory: ResolverTypeWrapper<HealthHistory>;
  HealthIncident: ResolverTypeWrapper<HealthIncident>;
  HealthMarker: ResolverTypeWrapper<HealthMarker>;
  HealthMarkerKind: HealthMarkerKind;
  HealthRange: HealthRange;
  HealthStatus: HealthStatus;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ItemDifference: ResolverTypeWrapper<ShownItem>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Lane: Lane;
  LaneCondition: ResolverTypeWrapper<LaneCondition>;
  LaneState: ResolverTypeWrapper<LaneState>;
  LaneStateCode: LaneStateCode;
  LatencyPoint: ResolverTypeWrapper<LatencyPoint>;
  LiftSuspensionInput: LiftSuspensionInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartDifference: ResolverTypeWrapper<PartDifference>;
  PersonRef: ResolverTypeWrapper<PersonRef>;
  ProbeLogConnection: ResolverTypeWrapper<ProbeLogConnection>;
  ProbeLogEdge: ResolverTypeWrapper<ProbeLogEdge>;
  ProbeLogEntry: ResolverTypeWrapper<ProbeLogEntry>;
  ProbeOutcome: ProbeOutcome;
  ProbeRequest: ResolverTypeWrapper<ProbeRequestRow>;
  ProbeRequestState: ProbeRequestState;
  ProbeStep: ResolverTypeWrapper<ProbeStep>;
  ProbeStepStatus: ProbeStepStatus;
  Prompt: ResolverTypeWrapper<ShownListItem>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReasonCode: ReasonCode;
  RegisterServerInput: RegisterServerInput;
  RelaxedFilter: ResolverTypeWrapper<RelaxedFilter>;
  Resource: ResolverTypeWrapper<JsonObject>;
  ResourceTemplate: ResolverTypeWrapper<ShownListItem>;
  RiskCode: RiskCode;
  RuleEffect: RuleEffect;
  RuleSource: RuleSource;
  Server: ResolverTypeWrapper<ServerRow>;
  ServerAction: ServerAction;
  ServerConnection: ResolverTypeWrapper<ServerPage>;
  ServerEdge: ResolverTypeWrapper<ServerHit>;
  ServerFacets: ResolverTypeWrapper<ServerFacets>;
  ServerFilter: ServerFilter;
  ServerLink: ResolverTypeWrapper<ServerLink>;
  ServerOrder: ServerOrder;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubjectInput: SubjectInput;
  SubjectKind: SubjectKind;
  SupportChannel: ResolverTypeWrapper<SupportChannel>;
  SupportChannelInput: SupportChannelInput;
  SupportChannelKind: SupportChannelKind;
  SurfaceDifference: ResolverTypeWrapper<ShownDifference>;
  SurfaceItemKind: SurfaceItemKind;
  SurfaceState: SurfaceState;
  SurfaceSummary: ResolverTypeWrapper<ServerRow>;
  SuspendServerInput: SuspendServerInput;
  Suspension: ResolverTypeWrapper<SuspensionRow>;
  SuspensionScope: SuspensionScope;
  Team: ResolverTypeWrapper<TeamRow>;
  TeamConnection: ResolverTypeWrapper<TeamPage>;
  TeamEdge: ResolverTypeWrapper<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>;
  Tool: ResolverTypeWrapper<ToolRow>;
  ToolBehaviour: ResolverTypeWrapper<ToolBehaviour>;
  ToolHint: ToolHint;
  ToolHit: ResolverTypeWrapper<ToolHitRow>;
  ToolScope: ToolScope;
  ToolState: ToolState;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Validation: ResolverTypeWrapper<Validation>;
  Verdict: Verdict;
  Viewer: ResolverTypeWrapper<ViewerRow>;
  Visibility: Visibility;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessCheck: AccessCheck;
  AccessExplanation: AccessExplanation;
  AccessGroup: AccessGroupRow;
  AccessRule: AccessRuleRow;
  AuditEvent: AuditRow;
  AuditEventConnection: AuditPage;
  AuditEventEdge: Omit<AuditEventEdge, 'node'> & { node: ResolversParentTypes['AuditEvent'] };
  AuditFilter: AuditFilter;
  AuthorizeInput: AuthorizeInput;
  Boolean: Scalars['Boolean']['output'];
  ChangeRisk: ChangeRisk;
  CreateTeamInput: CreateTeamInput;
  DateTime: Scalars['DateTime']['output'];
  Decision: Decision;
  DecisionRecord: DecisionRecord;
  Drift: DriftRow;
  FacetCount: FacetCount;
  Float: Scalars['Float']['output'];
  Health: ServerHealth;
  HealthCell: HealthCell;
  HealthHistory: HealthHistory;
  HealthIncident: HealthIncident;
  HealthMarker: HealthMarker;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  ItemDifference: ShownItem;
  JSON: Scalars['JSON']['output'];
  LaneCondition: LaneCondition;
  LaneState: LaneState;
  LatencyPoint: LatencyPoint;
  LiftSuspensionInput: LiftSuspensionInput;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PartDifference: PartDifference;
  PersonRef: PersonRef;
  ProbeLogConnection: ProbeLogConnection;
  ProbeLogEdge: ProbeLogEdge;
  ProbeLogEntry: ProbeLogEntry;
  ProbeRequest: ProbeRequestRow;
  ProbeStep: ProbeStep;
  Prompt: ShownListItem;
  Query: Record<PropertyKey, never>;
  RegisterServerInput: RegisterServerInput;
  RelaxedFilter: RelaxedFilter;
  Resource: JsonObject;
  ResourceTemplate: ShownListItem;
  Server: ServerRow;
  ServerConnection: ServerPage;
  ServerEdge: ServerHit;
  ServerFacets: ServerFacets;
  ServerFilter: ServerFilter;
  ServerLink: ServerLink;
  String: Scalars['String']['output'];
  SubjectInput: SubjectInput;
  SupportChannel: SupportChannel;
  SupportChannelInput: SupportChannelInput;
  SurfaceDifference: ShownDifference;
  SurfaceSummary: ServerRow;
  SuspendServerInput: SuspendServerInput;
  Suspension: SuspensionRow;
  Team: TeamRow;
  TeamConnection: TeamPage;
  TeamEdge: Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] };
  Tool: ToolRow;
  ToolBehaviour: ToolBehaviour;
  ToolHit: ToolHitRow;
  URL: Scalars['URL']['output'];
  Validation: Validation;
  Viewer: ViewerRow;
};

export type AccessCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessCheck'] = ResolversParentTypes['AccessCheck']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CheckState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessExplanation'] = ResolversParentTypes['AccessExplanation']> = {
  checks?: Resolver<ReadonlyArray<ResolversTypes['AccessCheck']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['Decision'], ParentType, ContextType>;
};

export type AccessGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessGroup'] = ResolversParentTypes['AccessGroup']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  members?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessRule'] = ResolversParentTypes['AccessRule']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  addedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['RuleEffect'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  environments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['AccessGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  limited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  persons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['RuleSource'], ParentType, ContextType>;
  tools?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  workloads?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type ChangeRiskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeRisk'] = ResolversParentTypes['ChangeRisk']> = {
  code?: Resolver<ResolversTypes['RiskCode'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  decisionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endpoint?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  evaluatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  factsVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  helpfulGroups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReasonCode'], ParentType, ContextType>;
  requestAccessUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  revisionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ruleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  tools?: Resolver<ResolversTypes['ToolScope'], ParentType, ContextType>;
  ttlSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DecisionRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionRecord'] = ResolversParentTypes['DecisionRecord']> = {
  agent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  factsVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReasonCode'], ParentType, ContextType>;
  ruleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  server?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tool?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DriftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Drift'] = ResolversParentTypes['Drift']> = {
  addedTools?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  changedTools?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  classes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  closesAll?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  removedTools?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FacetCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetCount'] = ResolversParentTypes['FacetCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health']> = {
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  era?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latencyMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  spark?: Resolver<ReadonlyArray<ResolversTypes['HealthCellStatus']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HealthCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthCell'] = ResolversParentTypes['HealthCell']> = {
  degraded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  down?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  probes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthCellStatus'], ParentType, ContextType>;
};

export type HealthHistoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthHistory'] = ResolversParentTypes['HealthHistory']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['HealthCell']>, ParentType, ContextType>;
  cellsWithoutData?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  incidents?: Resolver<ReadonlyArray<ResolversTypes['HealthIncident']>, ParentType, ContextType>;
  latency?: Resolver<ReadonlyArray<ResolversTypes['LatencyPoint']>, ParentType, ContextType>;
  markers?: Resolver<ReadonlyArray<ResolversTypes['HealthMarker']>, ParentType, ContextType>;
  probes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type HealthIncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthIncident'] = ResolversParentTypes['HealthIncident']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errorClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HealthMarkerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthMarker'] = ResolversParentTypes['HealthMarker']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HealthMarkerKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ItemDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemDifference'] = ResolversParentTypes['ItemDifference']> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  descriptionChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SurfaceItemKind'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['ChangeKind']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['PartDifference']>, ParentType, ContextType>;
  risks?: Resolver<ReadonlyArray<ResolversTypes['ChangeRisk']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LaneConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LaneCondition'] = ResolversParentTypes['LaneCondition']> = {
  cleared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  consequence?: Resolver<ResolversTypes['ConditionConsequence'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LaneStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LaneState'] = ResolversParentTypes['LaneState']> = {
  conditions?: Resolver<ReadonlyArray<ResolversTypes['LaneCondition']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lane?: Resolver<ResolversTypes['Lane'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LaneStateCode'], ParentType, ContextType>;
};

export type LatencyPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LatencyPoint'] = ResolversParentTypes['LatencyPoint']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  p50?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  p95?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  samples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createTeam?: Resolver<ResolversTypes['Team'], ParentType, ContextType, RequireFields<MutationCreateTeamArgs, 'input'>>;
  liftSuspension?: Resolver<ResolversTypes['Suspension'], ParentType, ContextType, RequireFields<MutationLiftSuspensionArgs, 'input'>>;
  registerServer?: Resolver<ResolversTypes['Server'], ParentType, ContextType, RequireFields<MutationRegisterServerArgs, 'input'>>;
  requestProbe?: Resolver<ResolversTypes['ProbeRequest'], ParentType, ContextType, RequireFields<MutationRequestProbeArgs, 'server'>>;
  starServer?: Resolver<ResolversTypes['Server'], ParentType, ContextType, RequireFields<MutationStarServerArgs, 'server' | 'starred'>>;
  suspendServer?: Resolver<ResolversTypes['Suspension'], ParentType, ContextType, RequireFields<MutationSuspendServerArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartDifference'] = ResolversParentTypes['PartDifference']> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonRefResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonRef'] = ResolversParentTypes['PersonRef']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProbeLogConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProbeLogConnection'] = ResolversParentTypes['ProbeLogConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProbeLogEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProbeLogEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProbeLogEdge'] = ResolversParentTypes['ProbeLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProbeLogEntry'], ParentType, ContextType>;
};

export type ProbeLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProbeLogEntry'] = ResolversParentTypes['ProbeLogEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  era?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latencyMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ProbeOutcome'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ProbeStep']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProbeRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProbeRequest'] = ResolversParentTypes['ProbeRequest']> = {
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProbeRequestState'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ProbeStep']>, ParentType, ContextType>;
};

export type ProbeStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProbeStep'] = ResolversParentTypes['ProbeStep']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProbeStepStatus'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PromptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Prompt'] = ResolversParentTypes['Prompt']> = {
  definition?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ToolState'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditEvents?: Resolver<ResolversTypes['AuditEventConnection'], ParentType, ContextType, Partial<QueryAuditEventsArgs>>;
  authorize?: Resolver<ResolversTypes['Decision'], ParentType, ContextType, RequireFields<QueryAuthorizeArgs, 'input'>>;
  authorizeMany?: Resolver<ReadonlyArray<ResolversTypes['Decision']>, ParentType, ContextType, RequireFields<QueryAuthorizeManyArgs, 'inputs'>>;
  decisionRecord?: Resolver<Maybe<ResolversTypes['DecisionRecord']>, ParentType, ContextType, RequireFields<QueryDecisionRecordArgs, 'id'>>;
  explainAccess?: Resolver<ResolversTypes['AccessExplanation'], ParentType, ContextType, RequireFields<QueryExplainAccessArgs, 'input'>>;
  people?: Resolver<ReadonlyArray<ResolversTypes['PersonRef']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'search'>>;
  probeRequest?: Resolver<Maybe<ResolversTypes['ProbeRequest']>, ParentType, ContextType, RequireFields<QueryProbeRequestArgs, 'id'>>;
  server?: Resolver<Maybe<ResolversTypes['Server']>, ParentType, ContextType, RequireFields<QueryServerArgs, 'name'>>;
  servers?: Resolver<ResolversTypes['ServerConnection'], ParentType, ContextType, Partial<QueryServersArgs>>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'slug'>>;
  teams?: Resolver<ResolversTypes['TeamConnection'], ParentType, ContextType, Partial<QueryTeamsArgs>>;
  toolHits?: Resolver<ReadonlyArray<ResolversTypes['ToolHit']>, ParentType, ContextType, RequireFields<QueryToolHitsArgs, 'search'>>;
  validateServer?: Resolver<ResolversTypes['Validation'], ParentType, ContextType, RequireFields<QueryValidateServerArgs, 'server'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RelaxedFilterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelaxedFilter'] = ResolversParentTypes['RelaxedFilter']> = {
  filter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resource'] = ResolversParentTypes['Resource']> = {
  definition?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mimeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ResourceTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceTemplate'] = ResolversParentTypes['ResourceTemplate']> = {
  definition?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mimeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ToolState'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uriTemplate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Server'] = ResolversParentTypes['Server']> = {
  accessRules?: Resolver<ReadonlyArray<ResolversTypes['AccessRule']>, ParentType, ContextType>;
  allowedGroups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  auth?: Resolver<ResolversTypes['AuthKind'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dataClasses?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  deprecatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['SurfaceDifference']>, ParentType, ContextType>;
  drift?: Resolver<Maybe<ResolversTypes['Drift']>, ParentType, ContextType>;
  endpoint?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  generativeAi?: Resolver<ResolversTypes['GenerativeAi'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  healthHistory?: Resolver<ResolversTypes['HealthHistory'], ParentType, ContextType, RequireFields<ServerHealthHistoryArgs, 'range'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lanes?: Resolver<ReadonlyArray<ResolversTypes['LaneState']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['ServerLink']>, ParentType, ContextType>;
  myAccess?: Resolver<ResolversTypes['Decision'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  probeLog?: Resolver<ResolversTypes['ProbeLogConnection'], ParentType, ContextType, Partial<ServerProbeLogArgs>>;
  probedEndpoint?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  prompts?: Resolver<ReadonlyArray<ResolversTypes['Prompt']>, ParentType, ContextType>;
  protocolVersions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  replacement?: Resolver<Maybe<ResolversTypes['Server']>, ParentType, ContextType>;
  resourceTemplates?: Resolver<ReadonlyArray<ResolversTypes['ResourceTemplate']>, ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['Resource']>, ParentType, ContextType>;
  retention?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  starred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sunsetAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  surface?: Resolver<ResolversTypes['SurfaceSummary'], ParentType, ContextType>;
  suspensions?: Resolver<ReadonlyArray<ResolversTypes['Suspension']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tool?: Resolver<Maybe<ResolversTypes['Tool']>, ParentType, ContextType, RequireFields<ServerToolArgs, 'name'>>;
  tools?: Resolver<ReadonlyArray<ResolversTypes['Tool']>, ParentType, ContextType, Partial<ServerToolsArgs>>;
  transport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  verdictText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewerCan?: Resolver<ReadonlyArray<ResolversTypes['ServerAction']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
};

export type ServerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServerConnection'] = ResolversParentTypes['ServerConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServerEdge']>, ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['ServerFacets'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  relaxed?: Resolver<ReadonlyArray<ResolversTypes['RelaxedFilter']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServerEdge'] = ResolversParentTypes['ServerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matchedTools?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Server'], ParentType, ContextType>;
};

export type ServerFacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServerFacets'] = ResolversParentTypes['ServerFacets']> = {
  access?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  auth?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  behaviours?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  dataClasses?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  environments?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  health?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  protocolVersions?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  transports?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  verdicts?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type ServerLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServerLink'] = ResolversParentTypes['ServerLink']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupportChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportChannel'] = ResolversParentTypes['SupportChannel']> = {
  kind?: Resolver<ResolversTypes['SupportChannelKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SurfaceDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SurfaceDifference'] = ResolversParentTypes['SurfaceDifference']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  approvedFingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  breaking?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comparable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['ItemDifference']>, ParentType, ContextType>;
  observedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  observedFingerprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reorderedTools?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  unlisted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SurfaceSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SurfaceSummary'] = ResolversParentTypes['SurfaceSummary']> = {
  approvedFingerprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destructiveCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  observedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  observedFingerprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openWorldCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  readOnlyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SurfaceState'], ParentType, ContextType>;
  toolCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuspensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Suspension'] = ResolversParentTypes['Suspension']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imposedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  liftedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['SuspensionScope'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tools?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  channels?: Resolver<ReadonlyArray<ResolversTypes['SupportChannel']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ownerGroup?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerMissing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  servers?: Resolver<ResolversTypes['ServerConnection'], ParentType, ContextType, Partial<TeamServersArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerOwns?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type ToolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tool'] = ResolversParentTypes['Tool']> = {
  approvedDefinition?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  behaviour?: Resolver<ReadonlyArray<ResolversTypes['ToolBehaviour']>, ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasOutputSchema?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hiddenCharacters?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ToolState'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ToolBehaviourResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToolBehaviour'] = ResolversParentTypes['ToolBehaviour']> = {
  hint?: Resolver<ResolversTypes['ToolHint'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['BehaviourSource'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifiedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ToolHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToolHit'] = ResolversParentTypes['ToolHit']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  server?: Resolver<ResolversTypes['Server'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type ValidationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Validation'] = ResolversParentTypes['Validation']> = {
  endpoint?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  factsVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReasonCode'], ParentType, ContextType>;
  surface?: Resolver<ResolversTypes['SurfaceState'], ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SubjectKind'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessCheck?: AccessCheckResolvers<ContextType>;
  AccessExplanation?: AccessExplanationResolvers<ContextType>;
  AccessGroup?: AccessGroupResolvers<ContextType>;
  AccessRule?: AccessRuleResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  AuditEventConnection?: AuditEventConnectionResolvers<ContextType>;
  AuditEventEdge?: AuditEventEdgeResolvers<ContextType>;
  ChangeRisk?: ChangeRiskResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decision?: DecisionResolvers<ContextType>;
  DecisionRecord?: DecisionRecordResolvers<ContextType>;
  Drift?: DriftResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  HealthCell?: HealthCellResolvers<ContextType>;
  HealthHistory?: HealthHistoryResolvers<ContextType>;
  HealthIncident?: HealthIncidentResolvers<ContextType>;
  HealthMarker?: HealthMarkerResolvers<ContextType>;
  ItemDifference?: ItemDifferenceResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LaneCondition?: LaneConditionResolvers<ContextType>;
  LaneState?: LaneStateResolvers<ContextType>;
  LatencyPoint?: LatencyPointResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartDifference?: PartDifferenceResolvers<ContextType>;
  PersonRef?: PersonRefResolvers<ContextType>;
  ProbeLogConnection?: ProbeLogConnectionResolvers<ContextType>;
  ProbeLogEdge?: ProbeLogEdgeResolvers<ContextType>;
  ProbeLogEntry?: ProbeLogEntryResolvers<ContextType>;
  ProbeRequest?: ProbeRequestResolvers<ContextType>;
  ProbeStep?: ProbeStepResolvers<ContextType>;
  Prompt?: PromptResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RelaxedFilter?: RelaxedFilterResolvers<ContextType>;
  Resource?: ResourceResolvers<ContextType>;
  ResourceTemplate?: ResourceTemplateResolvers<ContextType>;
  Server?: ServerResolvers<ContextType>;
  ServerConnection?: ServerConnectionResolvers<ContextType>;
  ServerEdge?: ServerEdgeResolvers<ContextType>;
  ServerFacets?: ServerFacetsResolvers<ContextType>;
  ServerLink?: ServerLinkResolvers<ContextType>;
  SupportChannel?: SupportChannelResolvers<ContextType>;
  SurfaceDifference?: SurfaceDifferenceResolvers<ContextType>;
  SurfaceSummary?: SurfaceSummaryResolvers<ContextType>;
  Suspension?: SuspensionResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  Tool?: ToolResolvers<ContextType>;
  ToolBehaviour?: ToolBehaviourResolvers<ContextType>;
  ToolHit?: ToolHitResolvers<ContextType>;
  URL?: GraphQLScalarType;
  Validation?: ValidationResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

