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

/** Every audited action with its plain words: the closed list that code, log and screen share. */
export const AUDIT_ACTIONS = {
  'server.registered': 'Registered a server',
  'server.edited': 'Edited a server',
  'server.transferred': 'Moved a server to another team',
  'server.visibility_changed': "Changed a server's visibility",
  'server.drift_setting_changed': 'Changed what drift does to a server',
  'server.deprecated': 'Deprecated a server',
  'server.undeprecated': 'Took back a deprecation',
  'server.retired': 'Retired a server',
  'revision.drafted': 'Drafted a revision',
  'revision.edited': 'Edited a draft',
  'revision.submitted': 'Submitted a revision',
  'revision.withdrawn': 'Withdrew a revision',
  'revision.approved': 'A revision took force',
  'revision.superseded': 'A revision was superseded',
  'revision.changes_requested': 'A revision needs changes',
  'revision.rejected': 'A revision was rejected',
  'lane.added': 'Added a review lane',
  'lane.decided': 'Decided a review lane',
  'lane.carried': "Carried a lane's decision",
  'lane.withdrawn': 'Withdrew a lane decision',
  'lane.expired': "A lane's approval expired",
  'condition.cleared': 'Cleared a condition',
  'condition.moved': 'Moved a condition',
  'condition.overdue': 'A condition fell due',
  'policy.narrowed': 'Narrowed a policy',
  'policy.approved': 'A policy took force',
  'suspension.started': 'Suspended',
  'suspension.lifted': 'Lifted a suspension',
  'drift.confirmed': 'Drift was confirmed',
  'drift.accepted': 'Drift was recorded as accepted',
  'drift.resolved': 'Drift was resolved',
  'access.requested': 'Requested access',
  'access.decided': 'Decided an access request',
  'grant.revoked': 'Revoked a grant',
  'grant.lapsed': 'A grant lapsed',
  'probe.requested': 'Asked for a probe',
  'team.created': 'Created a team',
  'team.edited': 'Edited a team',
  'team.owner_group_changed': "Changed a team's owner group",
  'team.prefix_granted': 'Granted a name prefix',
  'person.added': 'Added a person',
  'person.changed': 'Changed a person',
  'group.added': 'Added a group',
  'group.changed': 'Changed a group',
  'membership.changed': 'Changed memberships',
  'access.explained': "Looked into another's access",
  'audit.exported': 'Exported the audit log',
  'webhook.created': 'Created a webhook',
  'webhook.edited': 'Edited a webhook',
  'webhook.deleted': 'Deleted a webhook',
  'installation.seeded': 'Seeded the demo world',
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
