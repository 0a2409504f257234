import type { CompiledServer } from './compile-server.ts';
import { allowMatches, denyMatches, findRule, toolSuspended } from './match.ts';
import type { AccessRequest } from './request.ts';
import { findAllowance, findDenial } from './weigh-rules.ts';

/** Whether tools/call would be allowed for every tool of the approved and the confirmed observed surface (law D1). */
export function coversAllTools(server: CompiledServer, request: AccessRequest, at: number): boolean {
  if (server.quarantinesAll || server.quarantinedTools.size > 0) return false;
  if (server.suspensions.length === 0 && hasUnlimitedAllow(server, request, at) && noDeny(server, request, at))
    return true;
  for (const tool of server.knownTools) {
    const call = { kind: 'tool', tool } as const;
    if (toolSuspended(server, tool, at)) return false;
    if (findDenial(server, request, call, at) !== null) return false;
    if (typeof findAllowance(server, request, call, at) === 'string') return false;
  }
  return true;
}

/** The common case, settled without looking at each tool. */
const hasUnlimitedAllow = (server: CompiledServer, request: AccessRequest, at: number): boolean =>
  findRule(server.allows, request.subject, (rule) => rule.tools === null && allowMatches(rule, request, at)) !==
  undefined;

const noDeny = (server: CompiledServer, request: AccessRequest, at: number): boolean =>
  findRule(server.denies, request.subject, (rule) => denyMatches(rule, request, at)) === undefined;
