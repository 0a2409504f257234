import { type Decision as DomainDecision, decide } from '@gatehouse/domain/access/decide';
import type { Now } from '@gatehouse/domain/access/request';
import { findServer } from '@gatehouse/domain/access/snapshot';
import type { Context } from '../../context.ts';
import { refusal } from '../../errors.ts';
import type { FactsSnapshot } from '../../facts/facts-store.ts';
import type { AuthorizeInput, Decision } from '../../generated/graphql.ts';
import { answerDecision } from './answer-decision.ts';
import { makeDecisionId } from './decision-id.ts';
import type { DecisionEntry } from './decision-log.ts';
import { type AskedQuestion, readRequest } from './read-request.ts';

/** Largest number of questions in one authorizeMany. */
export const MAX_QUESTIONS = 1_000;

/** Answers one question and records it. No database call before the answer, unless the decision log is `sync`. */
export function authorize(context: Context, input: AuthorizeInput): Decision | Promise<Decision> {
  const facts = context.facts.current();
  const { answer, entry } = settle(context, facts, readRequest(context, facts, input), context.now());
  const written = context.decisions.record([entry]);
  return written === undefined ? answer : written.then(() => answer);
}

/** Answers up to 1,000 questions in order, all on one state of the facts and at one instant. */
export async function authorizeMany(context: Context, inputs: readonly AuthorizeInput[]): Promise<Decision[]> {
  if (inputs.length > MAX_QUESTIONS) {
    throw refusal('LIMIT_EXCEEDED', `inputs has more than ${MAX_QUESTIONS} questions.`, 'inputs');
  }
  const facts = context.facts.current();
  const now = context.now();
  const settled = inputs.map((input) => settle(context, facts, readRequest(context, facts, input), now));
  await context.decisions.record(settled.map(({ entry }) => entry));
  return settled.map(({ answer }) => answer);
}

function settle(context: Context, facts: FactsSnapshot, question: AskedQuestion, now: Now) {
  return conclude(context, facts, question, decide(facts.decision, question.request, now));
}

/** The answer to a decided question, and its record under the same id. */
export function conclude(
  { settings }: Context,
  facts: FactsSnapshot,
  question: AskedQuestion,
  decision: DomainDecision,
): { readonly answer: Decision; readonly entry: DecisionEntry } {
  const id = makeDecisionId();
  const { request, method, tool, assertedGroups } = question;
  const hidden = decision.reason === 'NOT_REGISTERED' || decision.reason === 'FACTS_STALE';
  const serverId = hidden ? undefined : findServer(facts.decision, request.server)?.facts.id;
  return {
    answer: answerDecision(settings, facts, question, decision, id),
    entry: { id, request, decision, method, tool, assertedGroups, serverId, door: 'GRAPHQL' },
  };
}
