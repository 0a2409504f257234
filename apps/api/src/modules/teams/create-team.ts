import { type GroupId, makeId } from '@gatehouse/domain/ids';
import { uuidv7 } from 'uuidv7';
import type { Context } from '../../context.ts';
import { refusal } from '../../errors.ts';
import type { CreateTeamInput, SupportChannelInput } from '../../generated/graphql.ts';
import { parseSlug, parseText } from '../../parse-text.ts';
import { runChange } from '../../transaction.ts';
import { prefixGranted } from '../servers/claim-prefix.ts';
import { findTeamBySlug, insertTeam, type NewTeam, type SupportChannelRow, type TeamRow } from './repository.ts';

const MAX_CHANNELS = 10;

/** Creates a team with its support channels and, if wanted, a name prefix. Admins only; permissions.ts has seen to it. */
export async function createTeam(context: Context, input: CreateTeamInput): Promise<TeamRow> {
  const team = parseTeam(context, input);
  return runChange(context, async (tx) => {
    await insertTeam(tx, team);
    const row = await findTeamBySlug(tx, team.slug);
    if (row === null) throw new Error('An inserted team is gone.');
    const { id, channels, ...after } = team;
    const created = {
      action: 'team.create',
      targetKind: 'team',
      targetId: id,
      targetName: team.slug,
      before: null,
      after: { ...after, channels: channels.map(({ kind, label, target }) => ({ kind, label, target })) },
    };
    const granted = team.namePrefix === null ? [] : [prefixGranted(team, team.namePrefix)];
    return { result: row, audit: [created, ...granted] };
  });
}

function parseTeam(context: Context, input: CreateTeamInput): NewTeam {
  if (input.channels.length > MAX_CHANNELS) {
    throw refusal('INVALID_INPUT', `channels has more than ${MAX_CHANNELS} entries.`, 'channels');
  }
  return {
    id: makeId('team', uuidv7()),
    slug: parseSlug('slug', input.slug),
    name: parseText('name', input.name, { max: 100 }),
    description: parseText('description', input.description ?? '', { min: 0, max: 2_000, lines: true }),
    ownerGroupId: findGroup(context, parseText('ownerGroup', input.ownerGroup, { max: 256 })),
    channels: input.channels.map((channel, index) => ({
      id: `chn_${uuidv7()}`,
      ...parseChannel(channel, `channels.${index}`),
    })),
    namePrefix: input.namePrefix == null ? null : parsePrefix(input.namePrefix),
  };
}

/** A group of the default issuer by its external id. */
function findGroup({ facts, settings }: Context, externalId: string): GroupId {
  const group = facts.current().decision.issuers.get(settings.defaultIssuer)?.groups.get(externalId);
  if (group === undefined) {
    throw refusal('INVALID_INPUT', 'ownerGroup is not a group of the directory.', 'ownerGroup');
  }
  return group;
}

/** People click on it: nothing but https and mailto, which can't bear a script. */
const SAFE_TARGET = /^(https:\/\/|mailto:)[^\s\p{Cc}\p{Cf}"<>\\]+$/u;

function parseChannel({ kind, label, target }: SupportChannelInput, field: string): SupportChannelRow {
  const link = parseText(`${field}.target`, target, { max: 500 });
  if (!SAFE_TARGET.test(link) || !URL.canParse(link)) {
    throw refusal('INVALID_INPUT', `${field}.target must be an https: or mailto: link.`, `${field}.target`);
  }
  return { kind, label: parseText(`${field}.label`, label, { max: 60 }), target: link };
}

/** Reverse-DNS labels; folded, because DNS names are (law P12). */
const PREFIX = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

function parsePrefix(text: string): string {
  const prefix = parseText('namePrefix', text, { max: 150 }).toLowerCase();
  if (!PREFIX.test(prefix)) {
    throw refusal(
      'INVALID_INPUT',
      'namePrefix must be a reverse-DNS name of at least two labels, such as com.example.data.',
      'namePrefix',
    );
  }
  return prefix;
}
