import { makeId, type RevisionId, type ServerId } from '@gatehouse/domain/ids';
import { canonicaliseEndpoint } from '@gatehouse/domain/server/endpoint';
import { parseServerName, type ServerName } from '@gatehouse/domain/server/name';
import { uuidv7 } from 'uuidv7';
import type { Context } from '../../context.ts';
import { refusal, unwrap } from '../../errors.ts';
import type { Environment, RegisterServerInput, Visibility } from '../../generated/graphql.ts';
import { parseSlug, parseText, parseTexts } from '../../parse-text.ts';
import { type AuditEntry, runChange } from '../../transaction.ts';
import { isTeamManager } from '../teams/is-team-manager.ts';
import { findTeamBySlug } from '../teams/repository.ts';
import { claimPrefix } from './claim-prefix.ts';
import { insertDraft, insertServer } from './register-repository.ts';
import { listServers, type ServerRow } from './repository.ts';

/** A registration as parsed. */
export interface Registration {
  readonly name: ServerName;
  readonly title: string;
  readonly description: string;
  readonly team: string;
  readonly endpoint: string;
  readonly environment: Environment;
  readonly visibility: Visibility;
  readonly tags: readonly string[];
}

/** Lengths that a catalogue row and a card can show. */
const MAX_TITLE = 120;
const MAX_DESCRIPTION = 4_000;
const MAX_TAGS = 20;
const MAX_TAG = 40;

/**
 * Registers a server as the first draft of its team; the worker probes it from then on. Owners of the team and admins.
 * Throws INVALID_INPUT naming the field, NOT_PERMITTED, or CONFLICT for a name that was ever taken, visible or not.
 */
export async function registerServer(context: Context, input: RegisterServerInput): Promise<ServerRow> {
  const registration = parseRegistration(context, input);
  const team = await findTeamBySlug(context.db.pool, registration.team);
  if (team === null) throw refusal('INVALID_INPUT', 'There is no team with this slug.', 'team');
  if (!isTeamManager(context, team)) {
    throw refusal('NOT_PERMITTED', `Only owners of the team ${team.slug} and admins register servers for it.`);
  }
  const id: ServerId = makeId('server', uuidv7());
  const revisionId: RevisionId = makeId('revision', uuidv7());
  return runChange(context, async (tx) => {
    const granted = await claimPrefix(context, tx, registration.name, team);
    await insertServer(tx, id, team.id, registration);
    await insertDraft(tx, revisionId, id, context.actor.id, registration);
    const [row] = await listServers(tx, [id]);
    if (row === undefined) throw new Error('A registered server has no catalogue entry.');
    const { name, ...after } = registration;
    const registered: AuditEntry = {
      action: 'server.register',
      targetKind: 'server',
      targetId: id,
      targetName: name,
      before: null,
      after: { ...after, tags: [...after.tags], revision: revisionId },
    };
    return { result: row, audit: [registered, ...granted] };
  });
}

function parseRegistration({ settings }: Context, input: RegisterServerInput): Registration {
  return {
    name: unwrap(parseServerName(input.name)),
    title: parseText('title', input.title, { max: MAX_TITLE }),
    description: parseText('description', input.description ?? '', { min: 0, max: MAX_DESCRIPTION, lines: true }),
    team: parseSlug('team', input.team),
    endpoint: unwrap(canonicaliseEndpoint(input.endpoint, settings)),
    environment: input.environment ?? 'production',
    visibility: input.visibility ?? 'LISTED',
    tags: parseTexts('tags', input.tags ?? [], MAX_TAGS, { max: MAX_TAG }),
  };
}
