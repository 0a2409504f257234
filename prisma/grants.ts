export type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const READ: readonly Privilege[] = ['SELECT'];
const APPEND: readonly Privilege[] = ['SELECT', 'INSERT'];
const WRITE: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE'];
const ALL: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/**
 * What the application's role may do with each table. A table that is missing here has no privilege at all, and a test
 * fails. APPEND tables are history; READ tables are written by triggers or by the owner alone.
 */
export const TABLE_GRANTS: Readonly<Record<string, readonly Privilege[]>> = {
  _prisma_migrations: READ,
  installation: READ,
  facts_version: READ,
  facts_change: READ,

  issuer: WRITE,
  person: WRITE,
  directory_group: WRITE,
  membership: ['SELECT', 'INSERT', 'DELETE'],
  membership_period: READ,

  team: WRITE,
  support_channel: ALL,
  name_prefix: APPEND,

  server: WRITE,
  server_star: ['SELECT', 'INSERT', 'DELETE'],
  // DELETE discards drafts; a trigger keeps everything else.
  revision: ALL,
  surface: APPEND,
  surface_tool: APPEND,

  revision_lane: APPEND,
  lane_reviewer: APPEND,
  lane_decision: APPEND,
  lane_decision_withdrawal: APPEND,
  lane_condition: WRITE,
  policy_version: APPEND,

  drift: WRITE,
  surface_watch: WRITE,
  suspension: WRITE,

  probe_schedule: ALL,
  probe_request: WRITE,
  probe_step: ALL,
  probe_result: APPEND,
  server_health: WRITE,
  health_bucket: READ,
  health_incident: WRITE,

  catalogue_entry: READ,

  audit_event: APPEND,
  audit_head: READ,
  decision_record: APPEND,
};

/** Functions that the application's role may call; triggers need no permission. */
export const FUNCTION_GRANTS: readonly string[] = [
  'refuse(text, text)',
  'audit_payload(audit_event)',
  'audit_hash(audit_event)',
  'search_words(text)',
  'search_name(text)',
  'catalogue_query(text)',
  'person_document(text, text)',
  'prune_facts_changes()',
  'prune_probe_results(timestamptz, integer)',
  'prune_health_history(integer)',
  'latency_bin(integer)',
  'prune_decision_records(timestamptz)',
];
