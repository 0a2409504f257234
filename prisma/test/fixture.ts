import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';

type Connection = Pick<pg.ClientBase, 'query'>;

export const unique = (prefix: string): string => `${prefix}_${randomUUID()}`;

/** A well-formed fingerprint of nothing in particular. */
export const fingerprint = (seed: string): string => `fp1:${createHash('sha256').update(seed).digest('hex')}`;

/** A team with its issuer and owner group. */
export async function insertTeam(db: Connection) {
  const ids = { issuer: unique('iss'), group: unique('grp'), team: unique('team') };
  await db.query("INSERT INTO issuer (id, url, name) VALUES ($1, $2, 'Issuer')", [
    ids.issuer,
    `https://${ids.issuer}.test`,
  ]);
  await db.query(
    "INSERT INTO directory_group (id, issuer_id, external_id, display_name) VALUES ($1, $2, 'owners', 'Owners')",
    [ids.group, ids.issuer],
  );
  await db.query("INSERT INTO team (id, slug, name, owner_group_id) VALUES ($1, $2, 'Team', $3)", [
    ids.team,
    ids.team.replace('_', '-'),
    ids.group,
  ]);
  return ids;
}

export async function insertPerson(db: Connection, issuer: string): Promise<string> {
  const id = unique('per');
  await db.query("INSERT INTO person (id, issuer_id, subject, display_name) VALUES ($1, $2, $1, 'Person')", [
    id,
    issuer,
  ]);
  return id;
}

export async function insertServer(db: Connection, team: string, name = `com.example/${unique('s')}`): Promise<string> {
  const id = unique('srv');
  await db.query("INSERT INTO server (id, name, title, team_id) VALUES ($1, $2, 'Server', $3)", [id, name, team]);
  return id;
}

export async function insertSurface(db: Connection, seed: string, tools: readonly string[] = []): Promise<string> {
  const id = fingerprint(seed);
  await db.query(
    "INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ($1, '{}', 'anonymous', true) ON CONFLICT DO NOTHING",
    [id],
  );
  for (const [position, name] of tools.entries()) {
    await db.query(
      `INSERT INTO surface_tool (fingerprint, position, name, description, read_only, destructive, open_world, digest)
       VALUES ($1, $2, $3, 'Does something', true, false, false, 'd')`,
      [id, position, name],
    );
  }
  return id;
}

export interface RevisionOptions {
  readonly endpoint?: string;
  readonly number?: number;
  readonly transport?: string;
  readonly surface?: string;
}

export async function insertDraft(db: Connection, server: string, options: RevisionOptions = {}): Promise<string> {
  const id = unique('rev');
  await db.query(
    `INSERT INTO revision (id, server_id, number, version, title, endpoint, transport, generative_ai, created_by)
     VALUES ($1, $2, $3, '1.0.0', 'Server', $4, $5, 'NO', $1)`,
    [
      id,
      server,
      options.number ?? 1,
      options.endpoint ?? `https://${id.replace('_', '-')}.test/mcp`,
      options.transport ?? 'streamable-http',
    ],
  );
  return id;
}

export async function submit(db: Connection, revision: string, surface: string): Promise<void> {
  await db.query(
    `UPDATE revision SET state = 'SUBMITTED', surface_fingerprint = $2, digest = 'digest', submitted_by = created_by,
       submitted_at = now() WHERE id = $1`,
    [revision, surface],
  );
}

export async function insertLanes(db: Connection, revision: string, lanes = ['SECURITY', 'LEGAL_PRIVACY']) {
  for (const lane of lanes) {
    await db.query("INSERT INTO revision_lane (revision_id, lane, reason) VALUES ($1, $2, 'always')", [revision, lane]);
  }
}

export async function insertPolicy(db: Connection, revision: string, sequence = 1, rules: unknown = []) {
  const id = unique('pol');
  await db.query(
    `INSERT INTO policy_version (id, revision_id, sequence, rules, digest, cause, created_by)
     VALUES ($1, $2, $3, $4, 'd', 'APPROVED', 'someone')`,
    [id, revision, sequence, JSON.stringify(rules)],
  );
  return id;
}

/** Enters a decision and returns its id. */
export async function decide(db: Connection, revision: string, lane: string, person: string, outcome = 'APPROVED') {
  const id = unique('lane');
  await db.query(
    'INSERT INTO lane_reviewer (revision_id, person_id, lane) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [revision, person, lane],
  );
  await db.query(
    `INSERT INTO lane_decision (id, revision_id, lane, person_id, outcome, digest, group_ids, source, decided_at)
     VALUES ($1, $2, $3, $4, $5, 'digest', '{}', 'TEST', now())`,
    [id, revision, lane, person, outcome],
  );
  return id;
}

/** A server with an approved revision. */
export async function insertApproved(db: Connection, team: string, options: RevisionOptions = {}) {
  const server = await insertServer(db, team);
  const surface = options.surface ?? (await insertSurface(db, server, ['one', 'two']));
  const revision = await insertDraft(db, server, options);
  await insertLanes(db, revision);
  await submit(db, revision, surface);
  const policy = await insertPolicy(db, revision);
  await db.query("UPDATE revision SET state = 'APPROVED', decided_at = now() WHERE id = $1", [revision]);
  return { server, revision, surface, policy };
}

/** The name of the rule that refuses a statement, or its SQLSTATE where no rule is named; `DONE` if nothing refuses. */
export async function refusalOf(db: Connection, sql: string, values: readonly unknown[] = []): Promise<string> {
  try {
    await db.query(sql, [...values]);
    return 'DONE';
  } catch (error) {
    const { constraint, code, message } = error as pg.DatabaseError;
    return constraint ?? code ?? message;
  }
}
