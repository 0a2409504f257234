import type { IssuerFacts } from './facts.ts';

/**
 * External ids of groups in a verified token, or undefined when they are unknown (law D7): claim absent, overage marker,
 * wrong type, or a list at or above the issuer's limit, which may have been cut. Only an empty array means none.
 */
export function readTokenGroups(
  claims: Readonly<Record<string, unknown>>,
  { groupsClaim, groupLimit }: Pick<IssuerFacts, 'groupsClaim' | 'groupLimit'>,
): readonly string[] | undefined {
  if (hasOverageMarker(claims, groupsClaim)) return undefined;
  const value = claims[groupsClaim] ?? followPath(claims, groupsClaim);
  if (!Array.isArray(value) || value.length >= groupLimit) return undefined;
  return value.every((group) => typeof group === 'string') ? value : undefined;
}

function hasOverageMarker(claims: Readonly<Record<string, unknown>>, groupsClaim: string): boolean {
  const names = claims._claim_names;
  const moved = typeof names === 'object' && names !== null && groupsClaim in names;
  return moved || (claims.hasgroups !== undefined && claims.hasgroups !== false);
}

/** Follows `realm_access.roles`; a claim whose own name has dots was found before. */
function followPath(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  let value: unknown = claims;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
