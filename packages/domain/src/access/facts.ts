import type { GrantId, GroupId, PolicyVersionId, RevisionId, ServerId, SuspensionId, TeamId } from '../ids.ts';
import type { LaneStanding } from '../review/approval.ts';
import type { Lane } from '../review/lane.ts';
import type { Rule } from './rule.ts';

export type Environment = 'production' | 'staging' | 'sandbox';
export type Visibility = 'LISTED' | 'RESTRICTED' | 'PUBLIC';
/** What a confirmed drift does to changed tools (law P9). */
export type DriftSetting = 'WARN' | 'QUARANTINE' | 'SUSPEND';

/** State of the newest revision that is not a draft, for the verdict shown to people. */
export type RevisionState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'APPROVED'
  | 'CHANGES_REQUESTED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'SUPERSEDED';

/** The approved revision of a server with all that its approval rests on. */
export interface ApprovedRevision {
  readonly id: RevisionId;
  readonly version: string;
  readonly endpoint: string;
  readonly environment: Environment;
  readonly requiredLanes: readonly Lane[];
  readonly lanes: readonly LaneStanding[];
  readonly policy: { readonly id: PolicyVersionId; readonly rules: readonly Rule[] };
  readonly surface: { readonly fingerprint: string; readonly visible: boolean; readonly tools: readonly string[] };
}

/** A suspension; start and end are judged against `now`, not by a sweep (law P13). */
export type SuspensionFacts = { readonly id: SuspensionId; readonly from: number; readonly until: number | null } & (
  | { readonly scope: 'SERVER' }
  | { readonly scope: 'TOOLS'; readonly tools: readonly string[] }
  | { readonly scope: 'GROUPS'; readonly groups: readonly GroupId[] }
);

/** Time-bound access of one person: to exact tools, or (tools null) to connect (law P15). */
export interface GrantFacts {
  readonly id: GrantId;
  readonly person: { readonly issuer: string; readonly id: string };
  readonly tools: readonly string[] | null;
  readonly from: number;
  readonly until: number;
}

/** What confirmed drift closes (law P9). Names of changed and added items; `all` closes every tool and method of D2. */
export interface Quarantine {
  readonly all: boolean;
  readonly changedTools: readonly string[];
  readonly addedTools: readonly string[];
  readonly prompts: readonly string[];
  readonly templates: readonly string[];
}

/** What is known about one server, as loaded from the database: plain data, compiled once by `compileServer`. */
export interface ServerFacts {
  readonly id: ServerId;
  readonly name: string;
  readonly teamId: TeamId;
  readonly ownerGroup: GroupId;
  readonly visibility: Visibility;
  readonly retiredAt: number | null;
  readonly deprecatedAt: number | null;
  readonly sunsetAt: number | null;
  readonly driftSetting: DriftSetting;
  readonly approved: ApprovedRevision | null;
  /** The submitted (open) revision, whose endpoint names the server too (law D1). */
  readonly open: { readonly id: RevisionId; readonly endpoint: string } | null;
  /** State of the newest revision ever submitted; null when none was. */
  readonly latestSubmitted: RevisionState | null;
  readonly suspensions: readonly SuspensionFacts[];
  readonly grants: readonly GrantFacts[];
  readonly quarantine: Quarantine | null;
  /** Fingerprint last observed by the probe; null when nothing was ever seen. */
  readonly observedFingerprint: string | null;
  readonly guard: { readonly enforced: boolean; readonly seenAt: number | null };
}

/** One person of the directory. Groups undefined: memberships are recorded as unknown (law D7). */
export interface PersonFacts {
  readonly id: string;
  readonly active: boolean;
  readonly groups: ReadonlySet<GroupId> | undefined;
}

/** One configured issuer with the directory kept for it. */
export interface IssuerFacts {
  readonly url: string;
  readonly workforce: boolean;
  readonly directoryManaged: boolean;
  /** A token list at or above this length counts as truncated, hence unknown (law D7). */
  readonly groupLimit: number;
  /** Path of the groups claim, e.g. `groups` or `realm_access.roles`. */
  readonly groupsClaim: string;
  /** Persons by subject. */
  readonly people: ReadonlyMap<string, PersonFacts>;
  /** Group ids by external id. */
  readonly groups: ReadonlyMap<string, GroupId>;
}
