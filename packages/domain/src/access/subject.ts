import type { GroupId } from '../ids.ts';
import type { IssuerFacts } from './facts.ts';
import type { Subject } from './request.ts';
import { readTokenGroups } from './token-groups.ts';

/** Who a question is about, as the door learned it. */
export type SubjectStatement =
  | { readonly kind: 'WORKLOAD'; readonly issuer: string; readonly id: string }
  | {
      readonly kind: 'USER';
      readonly issuer: string;
      readonly id: string;
      /** Verified claims of the person's own token, forwarded or presented; beats an assertion (law D8). */
      readonly claims?: Readonly<Record<string, unknown>>;
      /** Groups asserted by a service, already found to be bound to it (`readAssertion`). */
      readonly assertedGroups?: readonly string[];
    };

/** Issuers and groups that a service may assert, from its configuration (law D8). */
export interface AssertionBinding {
  readonly issuer: string;
  readonly groups: ReadonlySet<string>;
}

const NO_GROUPS: ReadonlySet<GroupId> = new Set();

/**
 * Resolves a subject against the directory (laws D6, D7). Directory-managed issuers: the directory is the only source;
 * others: the token, else an assertion; never a union. Undefined when the issuer is not configured (law D8).
 */
export function resolveSubject(
  issuers: ReadonlyMap<string, IssuerFacts>,
  statement: SubjectStatement,
): Subject | undefined {
  const issuer = issuers.get(statement.issuer);
  if (issuer === undefined) return undefined;
  const { kind, id } = statement;
  if (kind === 'WORKLOAD') return { kind, issuer: issuer.url, id, workforce: false, active: true, groups: NO_GROUPS };
  const person = issuer.people.get(id);
  const groups = issuer.directoryManaged ? person?.groups : statedGroups(issuer, statement);
  return { kind, issuer: issuer.url, id, workforce: issuer.workforce, active: person?.active ?? true, groups };
}

function statedGroups(
  issuer: IssuerFacts,
  { claims, assertedGroups }: Extract<SubjectStatement, { kind: 'USER' }>,
): ReadonlySet<GroupId> | undefined {
  const names = claims ? readTokenGroups(claims, issuer) : assertedGroups;
  if (names === undefined) return undefined;
  // A group that no policy and no team refers to has no id here, and can match nothing.
  return new Set(names.flatMap((name) => issuer.groups.get(name) ?? []));
}

/** The asserted groups, or undefined when one of them is not bound to the service: that voids them all (law D8). */
export function readAssertion(
  issuer: string,
  groups: readonly string[],
  bindings: readonly AssertionBinding[],
): readonly string[] | undefined {
  const bound = bindings.find((binding) => binding.issuer === issuer)?.groups;
  return bound !== undefined && groups.every((group) => bound.has(group)) ? groups : undefined;
}

/**
 * The agent that a question is judged with (law D6): the subject's own token beats a statement; a statement is believed
 * only from a decide service; otherwise it is unknown. A workload is its own agent.
 */
export function resolveAgent(asked: {
  readonly subject: Subject;
  /** `client_id` or `azp` of the subject's verified token, if there is one. */
  readonly tokenAgent: string | undefined;
  readonly stated: string | undefined;
  readonly byDecideService: boolean;
}): string | undefined {
  if (asked.tokenAgent !== undefined) return asked.tokenAgent;
  if (asked.byDecideService && asked.stated !== undefined) return asked.stated;
  return asked.subject.kind === 'WORKLOAD' ? asked.subject.id : undefined;
}
