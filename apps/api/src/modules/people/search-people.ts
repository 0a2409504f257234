import { ownsServer } from '@gatehouse/domain/access/see';
import { askerOf, type Context } from '../../context.ts';
import { refusal } from '../../errors.ts';
import type { PersonRef } from '../../generated/graphql.ts';
import { parseText } from '../../parse-text.ts';
import { findPeople } from './repository.ts';

/** Most persons of one answer. */
export const MAX_PEOPLE = 20;

/**
 * Persons by the beginnings of words of their name or subject, best first. For whoever may ask about others somewhere: owners
 * of a server, reviewers, admins, auditors and decide services (law D8). Throws NOT_PERMITTED, INVALID_INPUT.
 */
export async function searchPeople(
  context: Context,
  { search, first }: { readonly search: string; readonly first?: number | null | undefined },
): Promise<PersonRef[]> {
  if (!maySearchPeople(context)) {
    throw refusal('NOT_PERMITTED', 'Owners of a server, reviewers, admins and auditors search for people.');
  }
  const text = parseText('search', search, { max: 200 });
  const limit = first ?? MAX_PEOPLE;
  if (limit < 1 || limit > MAX_PEOPLE) {
    throw refusal('INVALID_INPUT', `first must be between 1 and ${MAX_PEOPLE}.`, 'first');
  }
  return findPeople(context.db.pool, text, limit);
}

function maySearchPeople(context: Context): boolean {
  const asker = askerOf(context);
  const { admin, auditor, reviewerLanes } = asker.roles;
  if (asker.decideService || admin || auditor || reviewerLanes.length > 0) return true;
  return [...context.facts.current().servers.values()].some((server) => ownsServer(server, asker));
}
