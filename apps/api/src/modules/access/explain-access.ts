import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import { type AccessCheck as DomainCheck, explain } from '@gatehouse/domain/access/explain';
import type { Names } from '@gatehouse/domain/access/names';
import { isAboutSelf } from '@gatehouse/domain/access/request';
import { maySee, maySeeDetails } from '@gatehouse/domain/access/see';
import { describeReason } from '@gatehouse/domain/access/sentence';
import { findServer } from '@gatehouse/domain/access/snapshot';
import { askerOf, type Context } from '../../context.ts';
import type { FactsSnapshot } from '../../facts/facts-store.ts';
import type { AccessCheck, AccessExplanation, AuthorizeInput } from '../../generated/graphql.ts';
import { nameGroupsFor } from '../servers/name-groups.ts';
import { auditQuestion } from './audit-question.ts';
import { conclude } from './authorize.ts';
import { type AskedQuestion, readRequest } from './read-request.ts';

const REFUSAL =
  'You may ask about yourself. About others, the owners of a server, reviewers, admins and auditors may ask, for a server that they see.';

/**
 * The decision with every check, recorded like any other. A question about somebody else is in the audit log before it is
 * answered (law A3). Throws INVALID_INPUT, NOT_PERMITTED, UNAVAILABLE.
 */
export async function explainAccess(context: Context, input: AuthorizeInput): Promise<AccessExplanation> {
  const facts = context.facts.current();
  const now = context.now();
  const question = readRequest(context, facts, input, (asker, name) => {
    const server = findServer(facts.decision, name);
    const mayAskAboutOthers = server !== undefined && maySee(server, asker, now.at) && maySeeDetails(server, asker);
    return { mayAskAboutOthers, refusal: REFUSAL };
  });
  const server = findVisibleNow(context, facts, question);
  const names = await findNames(context, server);
  const { decision, checks } = explain(facts.decision, question.request, now, names);
  const { answer, entry } = conclude(context, facts, question, decision);
  if (server !== undefined && !question.request.asker.decideService && !isAboutSelf(question.request)) {
    await auditQuestion(context, server, entry);
  }
  await context.decisions.record([entry]);
  return { decision: answer, checks: checks.map((check) => answerCheck(question, answer.helpfulGroups, check)) };
}

function findVisibleNow(context: Context, facts: FactsSnapshot, { request }: AskedQuestion) {
  const server = findServer(facts.decision, request.server);
  return server !== undefined && maySee(server, askerOf(context), context.now().at) ? server : undefined;
}

/** An explanation is worth giving without the name of the team, which is in the database alone. */
async function findNames(context: Context, server: CompiledServer | undefined): Promise<Names> {
  const team = server && (await context.loaders.teams.get(server.facts.teamId).catch(() => undefined));
  return { group: (id) => nameGroupsFor(context, [id])[0] ?? null, team: team?.name ?? null };
}

function answerCheck(question: AskedQuestion, groups: readonly string[], check: DomainCheck): AccessCheck {
  const { code, title, state, evidence, fix } = check;
  return { code, title, state, message: describeCheck(question, groups, check), evidence, fix };
}

function describeCheck(
  { request, method, tool }: AskedQuestion,
  groups: readonly string[],
  check: DomainCheck,
): string {
  switch (check.state) {
    case 'PASS':
      return `${check.title}.`;
    case 'NOT_REACHED':
      return 'Not looked at, because an earlier check failed.';
    default:
      return describeReason(check.code, { server: request.server, tool, method, groups });
  }
}
