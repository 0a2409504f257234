import pg from 'pg';

/** Sizes of the benchmark's world (design section 8). */
export const SERVERS = 10_000;
export const TOOLS_PER_SERVER = 20;
export const PEOPLE = 1_000;

/**
 * Loads the world in a few set-based statements, as superuser and with triggers off: what they would have written is
 * written once at the end. Endpoints are `.invalid` and nothing is probed.
 */
export async function loadWorld(superuserUrl: string, issuer: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL session_replication_role = 'replica'");
    await client.query("INSERT INTO issuer (id, url, name) VALUES ('iss_bench', $1, 'Bench')", [issuer]);
    for (const statement of STATEMENTS) await client.query(statement);
    await client.query('SELECT refresh_catalogue_entry(array_agg(id)) FROM server');
    await client.query('SELECT refresh_catalogue_columns(array_agg(id)) FROM server');
    await client.query('UPDATE facts_version SET version = version + 1');
    await client.query('COMMIT');
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Registry names of some servers of the world, spread over all of them. */
export async function listServers(
  { superuserUrl }: { readonly superuserUrl: string },
  count: number,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM server ORDER BY md5(name) LIMIT $1', [
      count,
    ]);
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

const WORDS = [
  'account alert archive asset audit backup batch billing budget build cache campaign catalog channel',
  'cluster comment contract cost customer dashboard dataset deploy device document domain email event',
  'export feature feed file forecast graph image incident index inventory invoice issue job ledger',
  'license log mail map market message metric model network notebook order page payment pipeline policy',
  'price profile project query queue quota record region release report request review route schedule',
  'schema secret segment session shipment signal snapshot stream survey table task team template tenant',
  'ticket token trace transfer trial usage user vendor video volume wallet warehouse webhook widget',
  'workflow',
].flatMap((line) => line.split(' '));

const STATEMENTS: readonly string[] = [
  // A loopback issuer is trusted on a database that holds no real data alone (law I7).
  'INSERT INTO installation (id, demo) VALUES (1, true)',
  `INSERT INTO directory_group (id, issuer_id, external_id, display_name)
   SELECT 'grp_' || g, 'iss_bench', 'group-' || g, 'Group ' || g FROM generate_series(0, 59) g
   UNION ALL SELECT 'grp_admins', 'iss_bench', 'admins', 'Administrators'`,
  `INSERT INTO person (id, issuer_id, subject, display_name)
   SELECT 'per_' || p, 'iss_bench', 'person-' || p, 'Person ' || p FROM generate_series(0, ${PEOPLE - 1}) p
   UNION ALL SELECT 'per_admin', 'iss_bench', 'admin', 'Administrator'`,
  `INSERT INTO membership (person_id, group_id)
   SELECT 'per_' || p, 'grp_' || ((p * 7 + g * 5) % 60) FROM generate_series(0, ${PEOPLE - 1}) p, generate_series(0, 7) g
   UNION ALL SELECT 'per_admin', 'grp_admins'`,
  `INSERT INTO team (id, slug, name, owner_group_id)
   SELECT 'team_' || t, 'team-' || t, 'Team ' || t, 'grp_' || (t % 60) FROM generate_series(0, 199) t`,
  `INSERT INTO support_channel (id, team_id, kind, label, target)
   SELECT 'chan_' || t, 'team_' || t, 'CHAT', '#team-' || t, 'https://chat.invalid/' || t FROM generate_series(0, 199) t`,
  `INSERT INTO server (id, name, title, description, team_id, tags)
   SELECT 'srv_' || s, 'com.example.bench/' || ${wordAt('s')} || '-' || s, initcap(${wordAt('s')}) || ' server ' || s,
     'Serves ' || ${wordAt('s / 7')} || ' for ' || ${wordAt('s / 3')}, 'team_' || (s % 200), ARRAY[${wordAt('s / 11')}]
   FROM generate_series(0, ${SERVERS - 1}) s`,
  `INSERT INTO surface (fingerprint, definition, seen_as, visible)
   SELECT 'fp1:' || encode(sha256(('surface' || s)::bytea), 'hex'), '{"tools":[]}', 'anonymous', true
   FROM generate_series(0, ${SERVERS - 1}) s`,
  `INSERT INTO surface_tool (fingerprint, position, name, title, description, read_only, destructive, open_world, digest, document)
   SELECT fingerprint, t, name, NULL, description, t % 3 = 0, t % 5 = 1, true, 'bench',
     setweight(to_tsvector('simple', search_name(name)), 'A') || setweight(to_tsvector('simple', description), 'D')
   FROM (SELECT 'fp1:' || encode(sha256(('surface' || s)::bytea), 'hex') AS fingerprint, t,
     ${wordAt('s + t')} || '_' || ${wordAt('s / 5 + t * 3')} || '_' || t AS name,
     'Does ' || ${wordAt('s + t')} || ' with ' || ${wordAt('t')} AS description
     FROM generate_series(0, ${SERVERS - 1}) s, generate_series(0, ${TOOLS_PER_SERVER - 1}) t) AS tool`,
  `INSERT INTO revision (id, server_id, number, state, version, title, endpoint, transport, generative_ai,
     surface_fingerprint, digest, created_by, submitted_by, submitted_at, decided_at)
   SELECT 'rev_' || s, 'srv_' || s, 1, 'APPROVED', '1.0.0', 'Server ' || s, 'https://server-' || s || '.invalid/mcp',
     'streamable-http', 'NO', 'fp1:' || encode(sha256(('surface' || s)::bytea), 'hex'), 'bench', 'per_admin', 'per_admin', now(), now()
   FROM generate_series(0, ${SERVERS - 1}) s`,
  `INSERT INTO revision_lane (revision_id, lane, reason)
   SELECT 'rev_' || s, lane, 'always' FROM generate_series(0, ${SERVERS - 1}) s, unnest(ARRAY['SECURITY','LEGAL_PRIVACY']::lane[]) lane`,
  `INSERT INTO lane_reviewer (revision_id, person_id, lane)
   SELECT 'rev_' || s, 'per_' || (s % ${PEOPLE / 2} + CASE lane WHEN 'SECURITY' THEN 0 ELSE ${PEOPLE / 2} END), lane
   FROM generate_series(0, ${SERVERS - 1}) s, unnest(ARRAY['SECURITY','LEGAL_PRIVACY']::lane[]) lane`,
  `INSERT INTO lane_decision (id, revision_id, lane, person_id, outcome, digest, group_ids, source, decided_at, expires_at)
   SELECT 'lane_' || revision_id || '_' || lane, revision_id, lane, person_id, 'APPROVED', 'bench', '{}', 'SEED', now(), now() + interval '1 year'
   FROM lane_reviewer`,
  `INSERT INTO policy_version (id, revision_id, sequence, rules, digest, cause, created_by)
   SELECT 'pol_' || s, 'rev_' || s, 1, jsonb_build_array(
     jsonb_build_object('id', 'rule-1', 'effect', 'ALLOW', 'subjects', jsonb_build_object('groups', jsonb_build_array('grp_' || (s % 60), 'grp_' || ((s + 20) % 60)))),
     jsonb_build_object('id', 'rule-2', 'effect', 'ALLOW', 'subjects', jsonb_build_object('groups', jsonb_build_array('grp_' || ((s + 1) % 60))), 'agents', jsonb_build_array('chat-platform')),
     jsonb_build_object('id', 'rule-3', 'effect', 'DENY', 'subjects', jsonb_build_object('groups', jsonb_build_array('grp_' || ((s + 3) % 60))))),
     'bench', 'APPROVED', 'per_admin'
   FROM generate_series(0, ${SERVERS - 1}) s`,
  `INSERT INTO surface_watch (server_id, observed_fingerprint, visible, observed_at)
   SELECT 'srv_' || s, 'fp1:' || encode(sha256(('surface' || s)::bytea), 'hex'), true, now() FROM generate_series(0, ${SERVERS - 1}) s`,
  `INSERT INTO server_health (server_id, status, since, checked_at, consecutive_failures)
   SELECT 'srv_' || s, 'HEALTHY', now(), now(), 0 FROM generate_series(0, ${SERVERS - 1}) s`,
];

/** A word that follows from a number, so that the world is the same in every run. */
function wordAt(index: string): string {
  return `(string_to_array('${WORDS.join()}', ','))[1 + ((${index}) * 37) % ${WORDS.length}]`;
}
