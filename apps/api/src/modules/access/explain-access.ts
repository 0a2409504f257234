import { type AccessCheck as DomainCheck, explain } from '@gatehouse/domain/access/explain';
import { describeReason } from '@gatehouse/domain/access/sentence';
import type { Context } from '../../context.ts';
import type { AccessCheck, AccessExplanation, AuthorizeInput } from '../../generated/graphql.ts';
import { conclude } from './authorize.ts';
import { type AskedQuestion, readRequest } from './read-request.ts';

/** The decision with every check; the decision is recorded like any other. */
export async function explainAccess(context: Context, input: AuthorizeInput): Promise<AccessExplanation> {
  const facts = context.facts.current();
  const question = readRequest(context, facts, input);
  const { decision, checks } = explain(facts.decision, question.request, context.now());
  const { answer, entry } = conclude(context, facts, question, decision);
  await context.decisions.record([entry]);
  return { decision: answer, checks: checks.map((check) => answerCheck(question, answer.helpfulGroups, check)) };
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
