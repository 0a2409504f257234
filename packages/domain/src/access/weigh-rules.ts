import { isActive } from '../server/suspension.ts';
import type { CompiledRule } from './compile-rule.ts';
import type { CompiledServer } from './compile-server.ts';
import { allowMatches, denyMatches, findRule, groupSuspension, liveGrants, toolMatches } from './match.ts';
import type { AccessRequest, Call } from './request.ts';

/** Whether a DENY speaks of the call: one that limits tools denies those tools alone (laws D1, D2). */
export const denyApplies = ({ tools }: CompiledRule, call: Call): boolean =>
  tools === null || (call.kind === 'tool' && toolMatches(tools, call.tool));

/** Whether an ALLOW speaks of the call: one that limits tools allows those and connecting, nothing else (laws D1, D2). */
export const allowApplies = ({ tools }: CompiledRule, call: Call): boolean =>
  tools === null || call.kind === 'connect' || (call.kind === 'tool' && toolMatches(tools, call.tool));

/** Id of the DENY that stops the call: rules first, then group suspensions; null when none does (check 10). */
export function findDenial(server: CompiledServer, request: AccessRequest, call: Call, at: number): string | null {
  const { subject } = request;
  const deny = findRule(server.denies, subject, (rule) => denyApplies(rule, call) && denyMatches(rule, request, at));
  return deny?.id ?? groupSuspension(server, subject, at)?.id ?? null;
}

/** What allows a call: a rule or a grant, by id. */
export interface Allowance {
  readonly id: string;
  readonly byGrant: boolean;
}

/** What allows the call, `UNSEEN` when only seeing the tool could tell (law D3), or nothing (check 11). */
export function findAllowance(
  server: CompiledServer,
  request: AccessRequest,
  call: Call,
  at: number,
): Allowance | 'UNSEEN' | 'NOTHING' {
  if (call.kind === 'unseen') return findUnseenAllowance(server, request, at);
  const { subject } = request;
  const allow = findRule(server.allows, subject, (rule) => allowApplies(rule, call) && allowMatches(rule, request, at));
  if (allow !== undefined) return { id: allow.id, byGrant: false };
  const covers = (tools: readonly string[] | null) =>
    call.kind === 'connect' || (call.kind === 'tool' && tools?.includes(call.tool) === true);
  const grant = liveGrants(server, subject, at).find(({ tools }) => covers(tools));
  return grant === undefined ? 'NOTHING' : { id: grant.id, byGrant: true };
}

/** Law D3: an ALLOW without tools passes a call that the door can't see into, if nothing about single tools speaks against. */
function findUnseenAllowance(
  server: CompiledServer,
  request: AccessRequest,
  at: number,
): Allowance | 'UNSEEN' | 'NOTHING' {
  const { subject } = request;
  const matches = (rule: CompiledRule) => allowMatches(rule, request, at);
  const whole = findRule(server.allows, subject, (rule) => rule.tools === null && matches(rule));
  if (whole !== undefined && mayPassUnseen(server, request, at)) return { id: whole.id, byGrant: false };
  const any = whole ?? findRule(server.allows, subject, matches) ?? liveGrants(server, subject, at)[0];
  return any === undefined ? 'NOTHING' : 'UNSEEN';
}

/** Law D3: nothing quarantined or tool-suspended, and no tool-limited DENY could match. */
export function mayPassUnseen(server: CompiledServer, request: AccessRequest, at: number): boolean {
  if (server.quarantinesAnything || server.suspensions.some((s) => s.scope === 'TOOLS' && isActive(s, at)))
    return false;
  const limits = (rule: CompiledRule) => rule.tools !== null && denyMatches(rule, request, at);
  return findRule(server.denies, request.subject, limits) === undefined;
}
