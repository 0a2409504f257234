import type { Rule } from '@gatehouse/domain/access/rule';
import { type GroupId, type IssuerId, makeId, type PersonId, type TeamId } from '@gatehouse/domain/ids';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { isDemo } from '../installation.ts';
import { GROUPS, PEOPLE } from './people.ts';
import { inSeedTransaction, recordSeed } from './record-seed.ts';
import { type DemoRule, type DemoServer, SERVERS } from './servers.ts';
import { type DemoTeam, OWNER_GROUPS, OWNERS, TEAMS } from './teams.ts';

export interface WorldOptions {
  /** URL of the development identity provider. */
  readonly issuer: string;
  /** Endpoint that a server of the demo runs on, by registry name. */
  readonly endpointOf: (name: string) => string;
}

/** Ids of the directory by external id and subject. */
interface Directory {
  readonly groups: ReadonlyMap<string, GroupId>;
  readonly persons: ReadonlyMap<string, PersonId>;
}

// Two starts at once seed once.
const ADVISORY_LOCK = 72707372;

/**
 * Writes the demo world: directory, teams and servers, each server with a draft. Once per database, in one audited
 * transaction; later runs change nothing. Throws on a database that is not marked as a demo (law I7).
 */
export async function seedWorld(pool: pg.Pool, options: WorldOptions): Promise<'SEEDED' | 'SEEDED_BEFORE'> {
  if (!(await isDemo(pool))) throw new Error('The demo world is only seeded into a database that is marked as a demo.');
  return inSeedTransaction(pool, async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const { rowCount } = await tx.query('SELECT FROM server WHERE name = $1', [SERVERS[0]?.name]);
    if (rowCount) return 'SEEDED_BEFORE';
    const directory = await seedDirectory(tx, options.issuer);
    const teams = new Map<string, { readonly id: TeamId; readonly team: DemoTeam }>();
    for (const team of TEAMS) teams.set(team.slug, { id: await seedTeam(tx, team, directory), team });
    for (const server of SERVERS) {
      const owner = present(teams.get(server.team), `the team ${server.team}`);
      const registrant = present(directory.persons.get(owner.team.registrant), owner.team.registrant);
      await seedServer(tx, server, {
        teamId: owner.id,
        registrant,
        directory,
        endpoint: options.endpointOf(server.name),
      });
    }
    return 'SEEDED';
  });
}

/** The demo's own data is broken when this throws. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demo world lacks ${what}.`);
  return value;
}

async function seedDirectory(tx: pg.ClientBase, url: string): Promise<Directory> {
  // A start without the demo may have written the issuer, groups that give roles and people who signed in: they stay.
  const issuerId = await upsert<IssuerId>(
    tx,
    'INSERT INTO issuer (id, url, name) VALUES ($1, $2, $3) ON CONFLICT (url) DO UPDATE SET name = EXCLUDED.name',
    [makeId('issuer', uuidv7()), url, 'Example Corp'],
  );
  const allGroups = [...GROUPS, ...OWNER_GROUPS];
  const groups = new Map<string, GroupId>();
  for (const { externalId, displayName } of allGroups) {
    const id = await upsert<GroupId>(
      tx,
      `INSERT INTO directory_group (id, issuer_id, external_id, display_name) VALUES ($1, $2, $3, $4)
       ON CONFLICT (issuer_id, external_id) DO UPDATE SET display_name = EXCLUDED.display_name`,
      [makeId('group', uuidv7()), issuerId, externalId, displayName],
    );
    groups.set(externalId, id);
  }
  const everybody = [...PEOPLE.map((one) => ({ ...one, active: true })), ...OWNERS];
  const persons = new Map<string, PersonId>();
  for (const { subject, displayName, active, groups: memberOf } of everybody) {
    const personId = await upsert<PersonId>(
      tx,
      `INSERT INTO person (id, issuer_id, subject, display_name, active, memberships_known)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (issuer_id, subject) DO UPDATE SET display_name = EXCLUDED.display_name, active = EXCLUDED.active,
         memberships_known = EXCLUDED.memberships_known`,
      [makeId('person', uuidv7()), issuerId, subject, displayName, active, memberOf !== 'UNKNOWN'],
    );
    persons.set(subject, personId);
    for (const externalId of memberOf === 'UNKNOWN' ? [] : memberOf) {
      const groupId = present(groups.get(externalId), `the group ${externalId}`);
      await tx.query('INSERT INTO membership (person_id, group_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        personId,
        groupId,
      ]);
    }
  }
  await recordSeed(tx, {
    action: 'directory.import',
    targetKind: 'ISSUER',
    targetId: issuerId,
    targetName: url,
    after: {
      groups: allGroups.map(({ externalId }) => externalId),
      persons: everybody.map(({ subject, groups }) => ({ subject, groups })),
    },
  });
  return { groups, persons };
}

/** Inserts a row or brings the one that is there up to date; its id either way. */
async function upsert<I extends string>(tx: pg.ClientBase, sql: string, values: readonly unknown[]): Promise<I> {
  const { rows } = await tx.query(`${sql} RETURNING id`, [...values]);
  return rows[0].id;
}

async function seedTeam(tx: pg.ClientBase, team: DemoTeam, directory: Directory): Promise<TeamId> {
  const id = makeId('team', uuidv7());
  const ownerGroup = present(directory.groups.get(team.ownerGroup), `the group ${team.ownerGroup}`);
  await tx.query('INSERT INTO team (id, slug, name, description, owner_group_id) VALUES ($1, $2, $3, $4, $5)', [
    id,
    team.slug,
    team.name,
    team.description,
    ownerGroup,
  ]);
  for (const { kind, label, target } of team.channels) {
    await tx.query('INSERT INTO support_channel (id, team_id, kind, label, target) VALUES ($1, $2, $3, $4, $5)', [
      `chan_${uuidv7()}`,
      id,
      kind,
      label,
      target,
    ]);
  }
  for (const prefix of team.prefixes) {
    await tx.query('INSERT INTO name_prefix (prefix, team_id) VALUES ($1, $2)', [prefix, id]);
  }
  const { registrant: _, ...after } = team;
  await recordSeed(tx, {
    action: 'team.create',
    targetKind: 'TEAM',
    targetId: id,
    targetName: team.slug,
    after: { ...after },
  });
  return id;
}

interface ServerPlace {
  readonly teamId: TeamId;
  readonly registrant: PersonId;
  readonly directory: Directory;
  readonly endpoint: string;
}

async function seedServer(tx: pg.ClientBase, server: DemoServer, place: ServerPlace): Promise<void> {
  const id = makeId('server', uuidv7());
  const { name, title, description, tags, visibility, guardEnforced, version, dataClasses, generativeAi } = server;
  await tx.query(
    `INSERT INTO server (id, name, title, description, team_id, tags, visibility, guard_enforced)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, name, title, description, place.teamId, tags, visibility, guardEnforced],
  );
  const rules = server.rules.map((rule) => toRule(rule, place.directory.groups));
  await tx.query(
    `INSERT INTO revision (id, server_id, number, version, title, description, endpoint, transport, data_classes,
       generative_ai, retention, proposed_rules, created_by, links)
     VALUES ($1, $2, 1, $3, $4, $5, $6, 'streamable-http', $7, $8, $9, $10, $11, $12)`,
    [
      makeId('revision', uuidv7()),
      id,
      version,
      title,
      description,
      place.endpoint,
      dataClasses,
      generativeAi,
      server.retention,
      JSON.stringify(rules),
      place.registrant,
      JSON.stringify(server.links),
    ],
  );
  // A retired server is not probed.
  if (server.afterwards?.kind !== 'RETIRE') {
    await tx.query('INSERT INTO probe_schedule (server_id, due_at) VALUES ($1, now())', [id]);
  }
  await recordSeed(tx, {
    action: 'server.register',
    targetKind: 'SERVER',
    targetId: id,
    targetName: name,
    onBehalfOf: place.registrant,
    after: { title, team: server.team, visibility, version, endpoint: place.endpoint, proposedRules: rules.length },
  });
}

function toRule({ id, effect, groups, agents, tools }: DemoRule, ids: ReadonlyMap<string, GroupId>): Rule {
  return {
    id,
    effect,
    subjects: { groups: groups.map((externalId) => present(ids.get(externalId), `the group ${externalId}`)) },
    ...(agents && { agents }),
    ...(tools && { tools: tools.map((name) => ({ kind: 'EXACT' as const, name })) }),
  };
}
