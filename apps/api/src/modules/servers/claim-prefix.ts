import { namespaceOf, type ServerName } from '@gatehouse/domain/server/name';
import { askerOf, type Context } from '../../context.ts';
import { refusal } from '../../errors.ts';
import type { Queryable } from '../../queryable.ts';
import type { AuditEntry } from '../../transaction.ts';
import type { TeamRow } from '../teams/repository.ts';
import { findPrefixOwner, insertPrefix } from './register-repository.ts';

/**
 * Makes sure that the name's prefix belongs to the team (law P12); the longest granted prefix of the name decides. A prefix
 * of nobody is granted by an admin's registration, because first come would let any team take another's names.
 */
export async function claimPrefix(
  context: Context,
  db: Queryable,
  name: ServerName,
  team: TeamRow,
): Promise<readonly AuditEntry[]> {
  const prefixes = prefixesOf(name);
  const owner = await findPrefixOwner(db, prefixes);
  if (owner?.teamId === team.id) return [];
  if (owner !== null) throw belongsToAnother(owner.prefix);
  const [prefix = ''] = prefixes;
  if (!askerOf(context).roles.admin) {
    throw refusal('NOT_PERMITTED', `The prefix ${prefix} belongs to no team yet; an admin grants prefixes.`, 'name');
  }
  await insertPrefix(db, prefix, team.id);
  const granted = await findPrefixOwner(db, prefixes);
  if (granted?.teamId !== team.id) throw belongsToAnother(prefix);
  return [prefixGranted(team, prefix)];
}

const belongsToAnother = (prefix: string) =>
  refusal('CONFLICT', `Names that begin with ${prefix} belong to another team.`, 'name');

export const prefixGranted = (team: { readonly id: string; readonly slug: string }, prefix: string): AuditEntry => ({
  action: 'prefix.grant',
  targetKind: 'team',
  targetId: team.id,
  targetName: team.slug,
  before: null,
  after: { prefix },
});

/**
 * The namespace of a name and all it lies in, longest first: com.example.data, com.example, com. Folded, because DNS names
 * are: `Com.Example` must not be free when `com.example` is taken.
 */
export function prefixesOf(name: ServerName): readonly string[] {
  const labels = namespaceOf(name).toLowerCase().split('.');
  return labels.map((_, index) => labels.slice(0, labels.length - index).join('.'));
}
