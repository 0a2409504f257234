import type { CompiledRule } from './compile-rule.ts';
import type { GrantFacts, ServerFacts, SuspensionFacts } from './facts.ts';
import type { Subject } from './request.ts';
import type { SubjectRef } from './rule.ts';

/** Who comes how: what rules look at besides the call. Undefined agent or environment: unknown (law D5). */
export interface Caller {
  readonly subject: Subject;
  readonly agent: string | undefined;
  readonly environment: string | undefined;
}

/** Whether an ALLOW matches the caller, tools aside. An unknown condition value does not match (law D5). */
export function allowMatches(rule: CompiledRule, caller: Caller, at: number): boolean {
  return (
    at < rule.endsAt &&
    subjectMatches(rule, caller.subject) &&
    (rule.agents === null || (caller.agent !== undefined && rule.agents.has(caller.agent))) &&
    (rule.environments === null || (caller.environment !== undefined && rule.environments.has(caller.environment)))
  );
}

/** Whether a DENY matches the caller, tools aside. An unknown condition value matches (law D5). */
export function denyMatches(rule: CompiledRule, caller: Caller, at: number): boolean {
  return (
    at < rule.endsAt &&
    (rule.matchesAll || subjectMatches(rule, caller.subject) || workloadMatchesAgent(rule, caller.agent)) &&
    (rule.agents === null || caller.agent === undefined || rule.agents.has(caller.agent)) &&
    (rule.environments === null || caller.environment === undefined || rule.environments.has(caller.environment))
  );
}

/** Whether a rule that limits tools names this tool; by code point, case-sensitive, unnormalised (law D10). */
export function toolMatches(tools: NonNullable<CompiledRule['tools']>, tool: string): boolean {
  return tools.exact.has(tool) || tools.prefixes.some((prefix) => tool.startsWith(prefix));
}

/** A person is matched by groups and persons, a workload by workloads alone (law D6). */
function subjectMatches(rule: CompiledRule, subject: Subject): boolean {
  if (subject.kind === 'WORKLOAD') return includesRef(rule.workloads, subject);
  const { groups } = subject;
  if (groups !== undefined) for (const group of rule.groups) if (groups.has(group)) return true;
  return includesRef(rule.persons, subject);
}

/** A DENY of a workload also stops a person who comes through it, or may do so (laws D5, D6). */
const workloadMatchesAgent = (rule: CompiledRule, agent: string | undefined): boolean =>
  rule.workloads.length > 0 && (agent === undefined || rule.workloads.some(({ id }) => id === agent));

const includesRef = (refs: readonly SubjectRef[], subject: Subject): boolean => {
  for (const ref of refs) if (ref.id === subject.id && ref.issuer === subject.issuer) return true;
  return false;
};

/** Whether a suspension runs: start inclusive, end exclusive (law P13). */
export const isRunning = (suspension: SuspensionFacts, at: number): boolean =>
  suspension.from <= at && (suspension.until === null || at < suspension.until);

/** Whether tools/call of this tool is suspended. */
export function toolSuspended(server: ServerFacts, tool: string, at: number): boolean {
  return server.suspensions.some((s) => s.scope === 'TOOLS' && s.tools.includes(tool) && isRunning(s, at));
}

/** The suspension that stops this subject through one of its groups: a DENY outside the policy (law P13). */
export function groupSuspension(server: ServerFacts, { groups }: Subject, at: number): SuspensionFacts | undefined {
  if (groups === undefined || server.suspensions.length === 0) return undefined;
  return server.suspensions.find(
    (s) => s.scope === 'GROUPS' && isRunning(s, at) && s.groups.some((group) => groups.has(group)),
  );
}

/** Live grants of this person: start inclusive, end exclusive (law P15). */
export function* liveGrants(server: ServerFacts, subject: Subject, at: number): Generator<GrantFacts> {
  if (subject.kind !== 'USER') return;
  for (const grant of server.grants)
    if (
      grant.from <= at &&
      at < grant.until &&
      grant.person.id === subject.id &&
      grant.person.issuer === subject.issuer
    )
      yield grant;
}
