import { LANES, type Lane } from '@gatehouse/domain/review/lane';
import type { Roles } from '@gatehouse/domain/roles';
import { askerOf, type Context } from '../../context.ts';
import type { Viewer } from '../../generated/graphql.ts';
import { displayNameOf } from '../../identity/asker.ts';
import { findDisplayName } from './repository.ts';

/** Who asks, without the teams, which are resolved when they are selected. */
export type ViewerRow = Omit<Viewer, 'teams'>;

/** The bearer of the token as the registry knows it. */
export async function findViewer(context: Context): Promise<ViewerRow> {
  const { subject, roles } = askerOf(context);
  const { identity, facts, db } = context;
  if (identity === null) throw new Error('An asker has an identity.');
  const { kind, id, issuer, groups } = subject;
  const known = kind === 'USER' ? await findDisplayName(db.pool, issuer, id) : undefined;
  const { groupNames } = facts.current();
  return {
    kind,
    id,
    issuer,
    displayName: known ?? displayNameOf(identity),
    roles: nameRoles(roles),
    groups:
      groups === undefined ? null : [...groups].flatMap((group) => groupNames.get(group)?.externalId ?? []).sort(),
  };
}

const REVIEWER_ROLES: Readonly<Record<Lane, string>> = {
  SECURITY: 'security-reviewer',
  LEGAL_PRIVACY: 'legal-privacy-reviewer',
  GENAI: 'genai-reviewer',
};

function nameRoles({ admin, auditor, reviewerLanes }: Roles): string[] {
  const reviewer = LANES.filter((lane) => reviewerLanes.includes(lane)).map((lane) => REVIEWER_ROLES[lane]);
  return [...(admin ? ['admin'] : []), ...(auditor ? ['auditor'] : []), ...reviewer];
}
