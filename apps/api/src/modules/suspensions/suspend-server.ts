import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import { type GroupId, makeId } from '@gatehouse/domain/ids';
import { uuidv7 } from 'uuidv7';
import type { Context } from '../../context.ts';
import { refusal } from '../../errors.ts';
import type { SuspendServerInput } from '../../generated/graphql.ts';
import { parseText, parseTexts } from '../../parse-text.ts';
import { runChange } from '../../transaction.ts';
import { getVisible } from '../servers/find-server.ts';
import { auditSuspension, describeSuspension } from './audit-suspension.ts';
import { insertSuspension, type NewSuspension, type SuspensionRow } from './repository.ts';

const MAX_TOOLS = 200;
const MAX_GROUPS = 50;

/**
 * Stops a server, some of its tools, or its use by some groups (law P13). Admins only; permissions.ts has seen to it.
 * Throws INVALID_INPUT naming the field, NOT_FOUND.
 */
export async function suspendServer(context: Context, input: SuspendServerInput): Promise<SuspensionRow> {
  const server = getVisible(context, input.server);
  const suspension = parseSuspension(context, server, input);
  return runChange(context, async (tx) => {
    const row = await insertSuspension(tx, suspension);
    return { result: row, audit: [auditSuspension('server.suspend', server, null, describeSuspension(row))] };
  });
}

function parseSuspension(context: Context, server: CompiledServer, input: SuspendServerInput): NewSuspension {
  const { at } = context.now();
  const startsAt = input.startsAt ?? new Date(at);
  const endsAt = input.endsAt ?? null;
  if (endsAt !== null && (endsAt <= startsAt || endsAt.getTime() <= at)) {
    throw refusal('INVALID_INPUT', 'endsAt must be later than startsAt and than now.', 'endsAt');
  }
  return {
    id: makeId('suspension', uuidv7()),
    serverId: server.facts.id,
    scope: input.scope,
    tools: parseTools(input),
    groupIds: parseGroups(context, input),
    reason: parseText('reason', input.reason, { max: 500 }),
    startsAt,
    endsAt,
    createdBy: context.actor.id,
  };
}

/** Any exact name: a tool may be stopped before the registry has seen it. */
function parseTools({ scope, tools }: SuspendServerInput): string[] {
  requireFor('tools', scope === 'TOOLS', tools);
  return tools == null ? [] : parseToolNames(tools);
}

/** Names compare by code point, so nothing is trimmed (law D10): a name that trimming would change is refused. */
function parseToolNames(tools: readonly string[]): string[] {
  const parsed = parseTexts('tools', tools, MAX_TOOLS, { max: 256 });
  if (parsed.some((name) => !tools.includes(name))) {
    throw refusal('INVALID_INPUT', 'tools has a name that begins or ends with a space.', 'tools');
  }
  return parsed;
}

function parseGroups({ facts, settings }: Context, { scope, groups }: SuspendServerInput): GroupId[] {
  requireFor('groups', scope === 'GROUPS', groups);
  const known = facts.current().decision.issuers.get(settings.defaultIssuer)?.groups;
  return parseTexts('groups', groups ?? [], MAX_GROUPS, { max: 256 }).map((externalId) => {
    const group = known?.get(externalId);
    // A suspension of a misspelt group would stop nobody, in silence.
    if (group === undefined) throw refusal('INVALID_INPUT', 'groups has one that is not in the directory.', 'groups');
    return group;
  });
}

/** A list goes with its own scope, where it must not be empty, and with no other. */
function requireFor(field: 'tools' | 'groups', wanted: boolean, list: readonly string[] | null | undefined): void {
  const given = list != null && list.length > 0;
  if (wanted && !given) throw refusal('INVALID_INPUT', `${field} must not be empty for this scope.`, field);
  if (!wanted && given) throw refusal('INVALID_INPUT', `${field} does not go with this scope.`, field);
}
