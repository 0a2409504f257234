import { createHash } from 'node:crypto';
import type { ApprovedRevision, ServerFacts } from '@gatehouse/domain/access/facts';
import type { Rule } from '@gatehouse/domain/access/rule';
import { type GroupId, makeId, type PersonId, type ServerId, type TeamId } from '@gatehouse/domain/ids';
import { uuidv7 } from 'uuidv7';
import type { Api } from '../src/assemble.ts';
import { writeServer } from './write-server.ts';

const DAY_MS = 86_400_000;

/** A server of a test; what is not said is the plainest: listed, approved by both lanes, allowed to nobody. */
export interface ServerOptions {
  /** Slug of the owning team; one is made when it is missing. */
  readonly team?: string;
  readonly title?: string;
  readonly visibility?: ServerFacts['visibility'];
  readonly endpoint?: string;
  readonly environment?: ApprovedRevision['environment'];
  readonly tools?: readonly string[];
  /** What its approved revision says about the data it touches. */
  readonly dataClasses?: readonly string[];
  /** External ids of groups that may use it. */
  readonly allow?: readonly string[];
  readonly rules?: readonly Rule[];
  /** False: registered, never submitted. */
  readonly approved?: boolean;
  /** Anything else, as decisions read it. */
  readonly facts?: Partial<ServerFacts>;
}

/** Rows of a test, written as the application's role; every method waits until this api knows them. */
export interface World {
  /** Id of a group of the default issuer, which is made when it is missing. */
  group(externalId: string, issuer?: string): Promise<GroupId>;
  /** A person with exactly these groups, or with unknown ones (law D7). */
  person(
    subject: string,
    groups?: readonly string[] | 'UNKNOWN',
    options?: { readonly active?: boolean; readonly issuer?: string; readonly displayName?: string },
  ): Promise<PersonId>;
  team(slug: string, ownerGroup?: string): Promise<TeamId>;
  server(name: string, options?: ServerOptions): Promise<ServerFacts>;
  /** Writes a server given as facts. */
  write(facts: ServerFacts, shown?: Pick<ServerOptions, 'title' | 'dataClasses'>): Promise<void>;
}

/** A rule that allows groups everything. */
export const allowGroups = (id: string, groups: readonly GroupId[]): Rule => ({
  id,
  effect: 'ALLOW',
  subjects: { groups },
});

/** A well-formed fingerprint that stands for a name. */
export const fingerprintOf = (name: string): string => `fp1:${createHash('sha256').update(name).digest('hex')}`;

export function createWorld({ db, facts }: Pick<Api, 'db' | 'facts'>, defaultIssuer: string): World {
  const { pool } = db;

  const group: World['group'] = async (externalId, issuer = defaultIssuer) => {
    await pool.query(
      `INSERT INTO directory_group (id, issuer_id, external_id, display_name)
       SELECT $1, issuer.id, $2, $2 FROM issuer WHERE url = $3 ON CONFLICT DO NOTHING`,
      [makeId('group', uuidv7()), externalId, issuer],
    );
    const { rows } = await pool.query(
      `SELECT g.id FROM directory_group g JOIN issuer ON issuer.id = g.issuer_id WHERE issuer.url = $1 AND g.external_id = $2`,
      [issuer, externalId],
    );
    await facts.catchUp();
    return rows[0].id;
  };

  const team: World['team'] = async (slug, ownerGroup = `${slug}-owners`) => {
    const known = await pool.query('SELECT id FROM team WHERE slug = $1', [slug]);
    if (known.rows.length > 0) return known.rows[0].id;
    const id = makeId('team', uuidv7());
    await pool.query('INSERT INTO team (id, slug, name, description, owner_group_id) VALUES ($1, $2, $2, $3, $4)', [
      id,
      slug,
      '',
      await group(ownerGroup),
    ]);
    await pool.query('INSERT INTO support_channel (id, team_id, kind, label, target) VALUES ($1, $2, $3, $4, $5)', [
      uuidv7(),
      id,
      'CHAT',
      `#${slug}`,
      `https://chat.example.com/${slug}`,
    ]);
    return id;
  };

  const person: World['person'] = async (subject, groups = [], options = {}) => {
    const { active = true, issuer = defaultIssuer, displayName = subject } = options;
    const id = makeId('person', uuidv7());
    await pool.query(
      `INSERT INTO person (id, issuer_id, subject, display_name, active, memberships_known)
       SELECT $1, issuer.id, $2, $3, $4, $5 FROM issuer WHERE url = $6`,
      [id, subject, displayName, active, groups !== 'UNKNOWN', issuer],
    );
    for (const externalId of groups === 'UNKNOWN' ? [] : groups) {
      await pool.query('INSERT INTO membership (person_id, group_id) VALUES ($1, $2)', [
        id,
        await group(externalId, issuer),
      ]);
    }
    await facts.catchUp();
    return id;
  };

  const write: World['write'] = async (server, { title = server.name, dataClasses = [] } = {}) => {
    await writeServer(pool, server, { title, dataClasses });
    await facts.catchUp();
  };

  const server: World['server'] = async (name, options = {}) => {
    const made = await makeServer(name, options);
    await write(made, options);
    return made;
  };

  const makeServer = async (name: string, options: ServerOptions): Promise<ServerFacts> => {
    const { rules = [], allow = [], team: slug = 'team-of-tests' } = options;
    const groups = await Promise.all(allow.map((externalId) => group(externalId)));
    const policy = groups.length === 0 ? rules : [...rules, allowGroups('allow', groups)];
    const teamId = await team(slug);
    const { rows } = await pool.query('SELECT owner_group_id AS id FROM team WHERE id = $1', [teamId]);
    const approved = options.approved === false ? null : makeApproved(name, options, policy);
    return {
      id: makeId('server', uuidv7()) as ServerId,
      name,
      teamId,
      ownerGroup: rows[0].id,
      visibility: options.visibility ?? 'LISTED',
      retiredAt: null,
      deprecatedAt: null,
      sunsetAt: null,
      driftSetting: 'QUARANTINE',
      approved,
      open: null,
      latestSubmitted: approved === null ? null : 'APPROVED',
      suspensions: [],
      grants: [],
      quarantine: null,
      observedFingerprint: approved?.surface.fingerprint ?? null,
      guard: { enforced: false, seenAt: null },
      ...options.facts,
    };
  };

  return { group, team, person, server, write };
}

function makeApproved(name: string, options: ServerOptions, rules: readonly Rule[]): ApprovedRevision {
  const decidedAt = Date.now() - 30 * DAY_MS;
  const standing = (lane: 'SECURITY' | 'LEGAL_PRIVACY') => ({
    lane,
    decisionId: makeId('laneDecision', uuidv7()),
    outcome: 'APPROVED' as const,
    decidedAt,
    expiresAt: null,
    conditions: [],
  });
  return {
    id: makeId('revision', uuidv7()),
    version: '1.0.0',
    endpoint: options.endpoint ?? `https://${name.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.example.com/mcp`,
    environment: options.environment ?? 'production',
    requiredLanes: ['SECURITY', 'LEGAL_PRIVACY'],
    lanes: [standing('SECURITY'), standing('LEGAL_PRIVACY')],
    policy: { id: makeId('policyVersion', uuidv7()), rules },
    surface: { fingerprint: fingerprintOf(name), visible: true, tools: options.tools ?? ['read', 'write'] },
  };
}
