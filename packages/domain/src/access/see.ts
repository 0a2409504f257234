import type { CompiledServer } from './compile-server.ts';
import { allowMatches, denyMatches, findRule, groupSuspension, liveGrants } from './match.ts';
import type { Asker } from './request.ts';

/**
 * Whether the asker may know that the server exists (law D11): the one projection that every door, list and error uses.
 * The server's own state does not matter, so a suspended server stays visible to those who could connect to it.
 */
export function maySee(server: CompiledServer, asker: Asker, at: number): boolean {
  if (asker.decideService) return true;
  const { subject, roles } = asker;
  const employee = subject.kind === 'USER' && subject.workforce;
  if (employee && !server.restricted) return true;
  if (roles.admin || roles.auditor || roles.reviewerLanes.length > 0) return true;
  return ownsServer(server, asker) || policyLetsConnect(server, asker, at);
}

/** Whether the asker is a member of the owning team's owner group. */
export function ownsServer(server: CompiledServer, { subject }: Asker): boolean {
  return (
    subject.kind === 'USER' &&
    subject.workforce &&
    subject.active &&
    subject.groups?.has(server.facts.ownerGroup) === true
  );
}

/**
 * Whether the asker may read what is not for everybody who sees the server: rules in full, members of groups, what it
 * answered to a failed probe, its slice of the audit log, and why somebody else is denied. Its owners, and every reviewer,
 * admin and auditor. Says nothing about a server that the asker may not see: ask `maySee` first.
 */
export const maySeeDetails = (server: CompiledServer, asker: Asker): boolean =>
  asker.roles.admin || asker.roles.auditor || asker.roles.reviewerLanes.length > 0 || ownsServer(server, asker);

/** Whether policy or a live grant lets the asker connect, judged with its own agent and environment. */
function policyLetsConnect(server: CompiledServer, asker: Asker, at: number): boolean {
  const { subject } = asker;
  if (!subject.active || subject.groups === undefined) return false;
  if (findRule(server.denies, subject, (rule) => rule.tools === null && denyMatches(rule, asker, at))) return false;
  if (groupSuspension(server, subject, at) !== undefined) return false;
  if (findRule(server.allows, subject, (rule) => allowMatches(rule, asker, at))) return true;
  return liveGrants(server, subject, at).length > 0;
}
