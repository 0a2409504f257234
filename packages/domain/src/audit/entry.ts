import type { Json } from '../server/surface.ts';

/** Who acted. The system actor may open drift revisions, quarantine, suspend, expire and notify, nothing else (law P8). */
export const ACTOR_KINDS = ['PERSON', 'WORKLOAD', 'SYSTEM'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Through which door the change came. SEED marks entries of the demo world (law A3). */
export const AUDIT_SOURCES = ['GRAPHQL', 'REST', 'MCP', 'WORKER', 'SEED', 'STANDALONE'] as const;
export type AuditSource = (typeof AUDIT_SOURCES)[number];

/** What an entry is about. */
export const AUDIT_TARGET_KINDS = [
  'SERVER',
  'REVISION',
  'LANE_DECISION',
  'CONDITION',
  'POLICY',
  'SUSPENSION',
  'DRIFT',
  'ACCESS_REQUEST',
  'GRANT',
  'TEAM',
  'PERSON',
  'GROUP',
  'ISSUER',
  'WEBHOOK',
  'AUDIT_LOG',
  'INSTALLATION',
] as const;
export type AuditTargetKind = (typeof AUDIT_TARGET_KINDS)[number];

/** Every action that is written to the audit log, with its plain words: what log and screen share. */
export const AUDIT_ACTIONS = {
  'server.register': 'Registered the server',
  'server.suspend': 'Suspended the server',
  'server.lift-suspension': 'Lifted a suspension',
  'server.deprecate': 'Deprecated the server',
  'server.retire': 'Retired the server',
  'server.request-probe': 'Asked for a check now',
  'server.confirm-drift': 'Found that the server changed since its approval',
  'server.change-drift': 'Found further changes since its approval',
  'server.accept-drift': 'Recorded a change that closes nothing',
  'server.lift-drift': 'Found the server in step with its approval again',
  'revision.submit': 'Submitted a version for review',
  'revision.approve': 'Put a version in force',
  'revision.request-changes': 'Sent a version back for changes',
  'review.decide': 'Decided a review',
  'access.explain-other': "Asked about somebody else's access",
  'team.create': 'Created a team',
  'prefix.grant': 'Gave a name prefix to a team',
  'issuer.add': 'Added an issuer',
  'group.add': 'Added a group',
  'directory.import': 'Imported the directory',
} as const satisfies Readonly<Record<string, string>>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** The actor of an entry. */
export interface AuditActor {
  readonly kind: ActorKind;
  readonly id: string;
  /** Display name at that moment. */
  readonly name: string;
}

/** One audited change, as its command describes it; sequence, instant and hashes are set where it is stored (law A1). */
export interface AuditEntry {
  readonly actor: AuditActor;
  /** Person for whom a workload acted. */
  readonly onBehalfOf: string | null;
  readonly source: AuditSource;
  readonly requestId: string | null;
  readonly action: AuditAction;
  readonly target: { readonly kind: AuditTargetKind; readonly id: string; readonly name: string };
  /** State before and after the change (law A3); null: it was not, or is no longer, there. */
  readonly before: Json;
  readonly after: Json;
}
