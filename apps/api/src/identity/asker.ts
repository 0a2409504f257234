import type { Asker } from '@gatehouse/domain/access/request';
import { resolveAgent, resolveSubject, type SubjectStatement } from '@gatehouse/domain/access/subject';
import type { GroupId } from '@gatehouse/domain/ids';
import { NO_ROLES, type RoleGroups, rolesOf } from '@gatehouse/domain/roles';
import type { Actor } from '../context.ts';
import type { Settings, WorkloadSettings } from '../env.ts';
import type { FactsSnapshot } from '../facts/facts-store.ts';
import type { Identity } from './identity.ts';

/** The statement that a verified token makes about its own bearer. */
export const statementOf = ({ kind, issuer, subject, claims }: Identity): SubjectStatement =>
  kind === 'WORKLOAD' ? { kind, issuer, id: subject } : { kind, issuer, id: subject, claims };

/** The configured entry of a service (laws D8, D9); undefined for one that configuration does not know. */
export const findWorkload = (settings: Settings, { kind, issuer, subject }: Identity): WorkloadSettings | undefined =>
  kind === 'WORKLOAD'
    ? settings.workloads.find((workload) => workload.issuer === issuer && workload.clientId === subject)
    : undefined;

/**
 * Who asks, by token and directory, judged anew at each request: groups, activity and roles follow the facts and are
 * never kept with a token (law D7).
 */
export function resolveAsker(identity: Identity, facts: FactsSnapshot, settings: Settings): Asker {
  const { issuers } = facts.decision;
  const subject = resolveSubject(issuers, statementOf(identity));
  // Only tokens of configured issuers are verified, and those are all in the facts.
  if (subject === undefined) throw new Error(`The facts do not have the issuer ${identity.issuer}.`);
  const decideService = identity.kind === 'WORKLOAD' && identity.scopes.has('decide');
  return {
    subject,
    roles: subject.kind === 'USER' ? rolesOf(subject, roleGroupsOf(facts, settings)) : NO_ROLES,
    decideService,
    agent: resolveAgent({ subject, tokenAgent: identity.clientId, stated: undefined, byDecideService: false }),
    environment: findWorkload(settings, identity)?.environment,
  };
}

const roleGroups = new WeakMap<FactsSnapshot, RoleGroups>();

/** Groups that give roles, by id; computed once for each state of the facts. */
export function roleGroupsOf(facts: FactsSnapshot, settings: Settings): RoleGroups {
  const known = roleGroups.get(facts);
  if (known !== undefined) return known;
  const groups = facts.decision.issuers.get(settings.defaultIssuer)?.groups;
  const ids = (names: readonly string[]): ReadonlySet<GroupId> =>
    new Set(names.flatMap((name) => groups?.get(name) ?? []));
  const { admin, auditor, reviewers } = settings.roleGroups;
  const resolved: RoleGroups = {
    admin: ids(admin),
    auditor: ids(auditor),
    reviewers: {
      SECURITY: ids(reviewers.SECURITY),
      LEGAL_PRIVACY: ids(reviewers.LEGAL_PRIVACY),
      GENAI: ids(reviewers.GENAI),
    },
  };
  roleGroups.set(facts, resolved);
  return resolved;
}

/** The asker as the audit log names it: a person of the directory by id, everyone else by issuer and subject. */
export function actorOf(identity: Identity | null, facts: FactsSnapshot): Actor {
  // Nothing can be changed without a token; a name for nobody keeps the type honest.
  if (identity === null) return { kind: 'SYSTEM', id: 'anonymous', name: 'anonymous', onBehalfOf: null };
  const { kind, issuer, subject } = identity;
  const name = displayNameOf(identity);
  if (kind === 'WORKLOAD') return { kind, id: `${issuer}#${subject}`, name, onBehalfOf: null };
  const person = facts.decision.issuers.get(issuer)?.people.get(subject);
  return { kind: 'PERSON', id: person?.id ?? `${issuer}#${subject}`, name, onBehalfOf: null };
}

/** Name from the token; a label for people, never compared with anything. */
export function displayNameOf({ claims, subject }: Identity): string {
  for (const name of [claims.name, claims.preferred_username]) {
    if (typeof name === 'string' && name.trim() !== '') return name.slice(0, 200);
  }
  return subject;
}
