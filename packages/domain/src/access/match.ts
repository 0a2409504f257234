import { isActive } from '../server/suspension.ts';
import type { CompiledRule, RuleIndex } from './compile-rule.ts';
import type { CompiledServer } from './compile-server.ts';
import type { GrantFacts, SuspensionFacts } from './facts.ts';
import type { Subject } from './request.ts';
import type { SubjectRef } from './rule.ts';

/** Who comes how: what rules look at besides the call. Undefined agent or environment: unknown (law D5). */
export interface Caller {
  readonly subject: Subject;
  readonly agent: string | undefined;
  readonly environment: string | undefined;
}

/**
 * The first rule, by code point of its id, that the test accepts, among those that the index does not rule out for the
 * subject. Unknown groups are no groups here: check 9 refuses them before any rule is weighed.
 */
export function findRule(
  { keys, rules }: RuleIndex,
  { groups }: Subject,
  accepts: (rule: CompiledRule) => boolean,
): CompiledRule | undefined {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as RuleIndex['keys'][number];
    if (key !== null && groups?.has(key) !== true) continue;
    const rule = rules[i] as CompiledRule;
    if (accepts(rule)) return rule;
  }
  return undefined;
}

/** Whether an ALLOW matches the caller, tools aside. */
export const allowMatches = (rule: CompiledRule, caller: Caller, at: number): boolean =>
  subjectMatches(rule, caller.subject) && allowConditionsHold(rule, caller, at);

/** Whether a DENY matches the caller, tools aside. */
export const denyMatches = (rule: CompiledRule, caller: Caller, at: number): boolean =>
  (rule.matchesAll || subjectMatches(rule, caller.subject) || workloadMatchesAgent(rule, caller.agent)) &&
  denyConditionsHold(rule, caller, at);

/** Conditions of an ALLOW besides its subjects. An unknown value does not hold; an end is exclusive (law D5). */
export const allowConditionsHold = (rule: CompiledRule, { agent, environment }: Caller, at: number): boolean =>
  (rule.endsAt === null || at < rule.endsAt) &&
  (rule.agents === null || (agent !== undefined && rule.agents.has(agent))) &&
  (rule.environments === null || (environment !== undefined && rule.environments.has(environment)));

/** Conditions of a DENY besides its subjects. An unknown value holds (law D5). */
export const denyConditionsHold = (rule: CompiledRule, { agent, environment }: Caller, at: number): boolean =>
  (rule.endsAt === null || at < rule.endsAt) &&
  (rule.agents === null || agent === undefined || rule.agents.has(agent)) &&
  (rule.environments === null || environment === undefined || rule.environments.has(environment));

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

/** Whether tools/call of this tool is suspended. */
export function toolSuspended(server: CompiledServer, tool: string, at: number): boolean {
  return server.suspensions.some((s) => s.scope === 'TOOLS' && s.tools.includes(tool) && isActive(s, at));
}

/** The suspension that stops this subject through one of its groups: a DENY outside the policy (law P13). */
export function groupSuspension(server: CompiledServer, { groups }: Subject, at: number): SuspensionFacts | undefined {
  if (groups === undefined || server.suspensions.length === 0) return undefined;
  return server.suspensions.find(
    (s) => s.scope === 'GROUPS' && isActive(s, at) && s.groups.some((group) => groups.has(group)),
  );
}

const NO_GRANTS: readonly GrantFacts[] = [];

/** Live grants of this person: start inclusive, end exclusive (law P15). */
export function liveGrants(server: CompiledServer, subject: Subject, at: number): readonly GrantFacts[] {
  if (server.grants.length === 0 || subject.kind !== 'USER') return NO_GRANTS;
  return server.grants.filter(
    ({ from, until, person }) =>
      from <= at && at < until && person.id === subject.id && person.issuer === subject.issuer,
  );
}
