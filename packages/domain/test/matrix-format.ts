import type { DriftSetting, Environment, RevisionState, Visibility } from '../src/access/facts.ts';
import type { ReasonCode } from '../src/access/reasons.ts';
import type { RuleEffect } from '../src/access/rule.ts';
import type { ErrorCode } from '../src/errors.ts';
import type { LaneOutcome } from '../src/review/approval.ts';
import type { Lane } from '../src/review/lane.ts';

/** An instant relative to the `now` of the matrix, in seconds. */
export type Instant = { readonly in: number } | { readonly ago: number } | null;

export interface IssuerEntry {
  readonly url: string;
  readonly workforce: boolean;
  readonly directoryManaged: boolean;
  readonly groupLimit: number;
  readonly default?: boolean;
}

/** A person; `issuer` and `subject` default to the default issuer and the person's key. */
export interface PersonEntry {
  readonly issuer?: string;
  readonly subject?: string;
  readonly groups?: readonly string[] | 'unknown';
  readonly active?: boolean;
  readonly absent?: boolean;
}

/** A workload of the default issuer; its key is its client id. */
export interface WorkloadEntry {
  readonly decide?: boolean;
  readonly environment?: string;
  readonly assertGroups?: { readonly issuer: string; readonly groups: readonly string[] };
}

export interface RuleEntry {
  readonly id: string;
  readonly effect: RuleEffect;
  readonly groups?: readonly string[];
  readonly persons?: readonly string[];
  readonly workloads?: readonly string[];
  readonly agents?: readonly string[];
  readonly environments?: readonly string[];
  readonly tools?: readonly (string | { readonly prefix: string })[];
  readonly ends?: Instant;
}

export interface LaneEntry {
  readonly outcome: LaneOutcome;
  readonly decided?: Instant;
  readonly expires?: Instant;
  readonly conditions?: readonly {
    readonly due: Instant;
    readonly consequence: 'WARN' | 'SUSPEND';
    readonly cleared?: Instant;
  }[];
}

export interface ServerEntry {
  readonly team?: string;
  readonly visibility?: Visibility;
  readonly environment?: Environment;
  readonly endpoint?: string;
  readonly never?: boolean;
  readonly open?: boolean;
  readonly submitted?: RevisionState | false;
  readonly required?: readonly Lane[];
  readonly lanes?: Partial<Record<Lane, LaneEntry | null>>;
  readonly retired?: Instant;
  readonly deprecated?: Instant;
  readonly sunset?: Instant;
  readonly tools?: readonly string[];
  readonly rules?: readonly RuleEntry[];
  readonly suspensions?: readonly {
    readonly scope: 'SERVER' | 'TOOLS' | 'GROUPS';
    readonly tools?: readonly string[];
    readonly groups?: readonly string[];
    readonly from: Instant;
    readonly until: Instant;
  }[];
  readonly drift?: DriftSetting;
  readonly quarantine?: {
    readonly all?: boolean;
    readonly changedTools?: readonly string[];
    readonly addedTools?: readonly string[];
    readonly prompts?: readonly string[];
    readonly templates?: readonly string[];
  };
  readonly guard?: { readonly enforced: boolean; readonly seen: Instant };
  readonly grants?: readonly {
    readonly id: string;
    readonly person: string;
    readonly tools: readonly string[] | null;
    readonly from: Instant;
    readonly until: Instant;
  }[];
}

export interface AskEntry {
  readonly server: string;
  readonly tool?: string;
  readonly method?: string;
  readonly item?: string;
  readonly unseen?: true;
  /** Key of a person or workload, or a subject of an issuer that is not configured. */
  readonly subject: string | { readonly issuer: string; readonly id: string };
  readonly asserts?: readonly string[];
  readonly asker?: string;
  readonly agent?: string;
  readonly endpoint?: string;
  readonly factsAgeSeconds?: number;
  readonly tokenExpires?: Instant;
}

export interface ExpectEntry {
  readonly allowed?: boolean;
  readonly reason?: ReasonCode;
  readonly rule?: string;
  readonly tools?: 'ALL' | 'LISTED';
  /** External ids of groups of the default issuer, in any order. */
  readonly helpfulGroups?: readonly string[];
  readonly requestable?: boolean;
  readonly ttlSeconds?: number;
  /** Instead of a decision: the request is refused with this code. */
  readonly refused?: ErrorCode;
}

export interface CaseEntry {
  readonly name: string;
  readonly ask: AskEntry;
  readonly expect: ExpectEntry;
  readonly pure?: true;
  readonly door?: true;
}

/** `decision-matrix.yaml`, as written. Its head comment says what each entry means. */
export interface MatrixFile {
  readonly now: string;
  readonly maxFactAgeSeconds: number;
  readonly issuers: Readonly<Record<string, IssuerEntry>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly roleGroups: {
    readonly admin: readonly string[];
    readonly auditor: readonly string[];
    readonly reviewers: Readonly<Record<Lane, readonly string[]>>;
  };
  readonly teams: Readonly<Record<string, { readonly ownerGroup: string }>>;
  readonly people: Readonly<Record<string, PersonEntry>>;
  readonly workloads: Readonly<Record<string, WorkloadEntry>>;
  readonly servers: Readonly<Record<string, ServerEntry | null>>;
  readonly cases: readonly CaseEntry[];
}
