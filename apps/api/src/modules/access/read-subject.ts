import type { Asker, Subject } from '@gatehouse/domain/access/request';
import { readAssertion, resolveSubject } from '@gatehouse/domain/access/subject';
import type { Context } from '../../context.ts';
import { refusal } from '../../errors.ts';
import type { FactsSnapshot } from '../../facts/facts-store.ts';
import type { SubjectInput } from '../../generated/graphql.ts';
import { findWorkload } from '../../identity/asker.ts';
import type { Identity } from '../../identity/identity.ts';
import { readName } from './read-name.ts';

/** Whom a question is about. */
export interface AskedSubject {
  readonly subject: Subject;
  /** The subject's own verified token: it names the agent and bounds the time to live (laws D6, D12). */
  readonly token: Identity | undefined;
  readonly assertedGroups: readonly string[];
}

const MAX_ASSERTED_GROUPS = 1_000;

/** Who, besides those that law D8 lets ask at every door, may ask about others, and what everybody else is told. */
export interface AskingRight {
  readonly mayAskAboutOthers: boolean;
  readonly refusal: string;
}

/**
 * Reads the subject of a question by law D8: everyone about themselves; about others a decide service, and whom `right`
 * lets. Throws INVALID_INPUT for an issuer that is not configured, NOT_PERMITTED for another subject or for groups without
 * the scope.
 */
export function readSubject(
  context: Context,
  facts: FactsSnapshot,
  asker: Asker,
  stated: SubjectInput | null | undefined,
  right: AskingRight,
): AskedSubject {
  if (stated == null) return aboutAsker(context, asker);
  const id = readName('subject.id', stated.id);
  const issuer = readIssuer(facts, context.settings.defaultIssuer, stated.issuer);
  const { kind } = stated;
  const groups = readAssertedGroups(context, stated);
  const own = asker.subject;
  if (kind === own.kind && issuer === own.issuer && id === own.id) return aboutAsker(context, asker);
  if (!asker.decideService && !right.mayAskAboutOthers) throw refusal('NOT_PERMITTED', right.refusal);
  const bound = groups && readAssertion(issuer, groups, bindingsOf(context));
  const statement =
    kind === 'WORKLOAD' ? { kind, issuer, id } : { kind, issuer, id, ...(bound && { assertedGroups: bound }) };
  const subject = resolveSubject(facts.decision.issuers, statement);
  if (subject === undefined) throw unknownIssuer();
  return { subject, token: undefined, assertedGroups: groups ?? [] };
}

const aboutAsker = ({ identity }: Context, { subject }: Asker): AskedSubject => ({
  subject,
  token: identity ?? undefined,
  assertedGroups: [],
});

function readIssuer(facts: FactsSnapshot, fallback: string, stated: string | null | undefined): string {
  const issuer = stated == null ? fallback : readName('subject.issuer', stated);
  if (!facts.decision.issuers.has(issuer)) throw unknownIssuer();
  return issuer;
}

const unknownIssuer = () =>
  refusal('INVALID_INPUT', 'subject.issuer is not an issuer that this registry knows.', 'subject.issuer');

/** Groups as asserted. The scope is the service's; the binding that makes them count is its configuration. */
function readAssertedGroups({ identity }: Context, { kind, groups }: SubjectInput): readonly string[] | undefined {
  if (groups == null) return undefined;
  if (identity?.kind !== 'WORKLOAD' || !identity.scopes.has('assert-groups')) {
    throw refusal('NOT_PERMITTED', 'Asserting groups needs the assert-groups scope.', 'subject.groups');
  }
  if (kind === 'WORKLOAD') {
    throw refusal('INVALID_INPUT', 'subject.groups go with a USER: a workload has none.', 'subject.groups');
  }
  if (groups.length > MAX_ASSERTED_GROUPS) {
    throw refusal('INVALID_INPUT', `subject.groups has more than ${MAX_ASSERTED_GROUPS} groups.`, 'subject.groups');
  }
  return groups.map((group) => readName('subject.groups', group));
}

function bindingsOf({ identity, settings }: Context) {
  const bound = identity === null ? undefined : findWorkload(settings, identity)?.assertGroups;
  return bound === undefined ? [] : [bound];
}
