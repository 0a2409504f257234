/** Epoch milliseconds of an instant column, as a number. */
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** The decision of each lane that counts: appended last and not withdrawn (law P1). */
const STANDINGS = `
  SELECT jsonb_agg(jsonb_build_object(
    'lane', counting.lane, 'decisionId', counting.id, 'outcome', counting.outcome,
    'decidedAt', ${ms('counting.decided_at')}, 'expiresAt', ${ms('counting.expires_at')},
    'conditions', COALESCE((
      SELECT jsonb_agg(jsonb_build_object('id', c.id, 'text', c.text, 'dueAt', ${ms('c.due_at')},
        'consequence', c.consequence, 'clearedAt', ${ms('c.cleared_at')}) ORDER BY c.id)
      FROM lane_condition c WHERE c.decision_id = counting.id), '[]'))) AS all
  FROM (
    SELECT DISTINCT ON (d.lane) d.* FROM lane_decision d
    WHERE d.revision_id = r.id
      AND NOT EXISTS (SELECT FROM lane_decision_withdrawal w WHERE w.decision_id = d.id)
    ORDER BY d.lane, d.sequence DESC) AS counting`;

const APPROVED = `
  SELECT jsonb_build_object(
    'id', r.id, 'version', r.version, 'endpoint', r.endpoint, 'environment', r.environment,
    'requiredLanes', COALESCE((SELECT jsonb_agg(l.lane ORDER BY l.lane) FROM revision_lane l WHERE l.revision_id = r.id), '[]'),
    'lanes', COALESCE(standings.all, '[]'),
    'policy', jsonb_build_object('id', policy.id, 'rules', policy.rules),
    'surface', jsonb_build_object('fingerprint', f.fingerprint, 'visible', f.visible, 'tools', COALESCE((
      SELECT jsonb_agg(x.name ORDER BY x.name) FROM surface_tool x WHERE x.fingerprint = f.fingerprint), '[]')))
  FROM revision r
  JOIN surface f ON f.fingerprint = r.surface_fingerprint
  CROSS JOIN LATERAL (${STANDINGS}) AS standings
  CROSS JOIN LATERAL (
    SELECT p.id, p.rules FROM policy_version p WHERE p.revision_id = r.id ORDER BY p.sequence DESC LIMIT 1) AS policy
  WHERE r.server_id = it.id AND r.state = 'APPROVED'`;

// A lifted suspension is history, not a fact; one that has ended is kept out by the clock in decide, not here.
const SUSPENSIONS = `
  SELECT jsonb_agg(jsonb_build_object('id', s.id, 'scope', s.scope, 'tools', s.tools, 'groups', s.group_ids,
    'from', ${ms('s.starts_at')}, 'until', ${ms('s.ends_at')}) ORDER BY s.id)
  FROM suspension s WHERE s.server_id = it.id AND s.lifted_at IS NULL`;

const QUARANTINE = `
  SELECT jsonb_build_object('all', d.closes_all, 'changedTools', d.changed_tools, 'addedTools', d.added_tools,
    'prompts', d.closed_prompts, 'templates', d.closed_templates)
  FROM drift d WHERE d.server_id = it.id AND d.state = 'OPEN'`;

/**
 * Facts of servers; `where` is a condition over `it`, the server. Everything hangs on the server as a subquery, never as a
 * join: without statistics a planner would gather all approvals to answer for one.
 */
export const SERVERS_SQL = (where: string) => `
  SELECT it.id, it.name, it.team_id AS "teamId", team.owner_group_id AS "ownerGroup", it.visibility,
    it.drift_setting AS "driftSetting", ${ms('it.retired_at')} AS "retiredAt",
    ${ms('it.deprecated_at')} AS "deprecatedAt", ${ms('it.sunset_at')} AS "sunsetAt",
    it.guard_enforced AS "guardEnforced", ${ms('it.guard_seen_at')} AS "guardSeenAt",
    (${APPROVED}) AS approved,
    (SELECT jsonb_build_object('id', o.id, 'endpoint', o.endpoint) FROM revision o
      WHERE o.server_id = it.id AND o.state = 'SUBMITTED') AS open,
    (SELECT n.state FROM revision n WHERE n.server_id = it.id AND n.state <> 'DRAFT'
      ORDER BY n.number DESC LIMIT 1) AS "latestSubmitted",
    (${SUSPENSIONS}) AS suspensions,
    (${QUARANTINE}) AS quarantine,
    (SELECT w.observed_fingerprint FROM surface_watch w WHERE w.server_id = it.id) AS "observedFingerprint"
  FROM server it
  JOIN team ON team.id = it.team_id
  WHERE ${where}`;

/** Issuers with their groups; `where` is a condition over `it`, the issuer. */
export const ISSUERS_SQL = (where: string) => `
  SELECT it.id, it.url, it.name, COALESCE((
    SELECT jsonb_agg(jsonb_build_object('id', g.id, 'externalId', g.external_id, 'displayName', g.display_name) ORDER BY g.id)
    FROM directory_group g WHERE g.issuer_id = it.id), '[]') AS groups
  FROM issuer it WHERE ${where}`;

/** Persons with their groups, null when unknown; `where` is a condition over `it`, the person. */
export const PERSONS_SQL = (where: string) => `
  SELECT it.id, it.issuer_id AS "issuerId", it.subject, it.active,
    CASE WHEN it.memberships_known THEN COALESCE(member.groups, '{}') END AS groups
  FROM person it
  LEFT JOIN LATERAL (
    SELECT array_agg(m.group_id ORDER BY m.group_id) AS groups FROM membership m WHERE m.person_id = it.id) AS member ON true
  WHERE ${where}`;
