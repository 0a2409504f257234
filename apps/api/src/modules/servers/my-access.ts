import { decide } from '@gatehouse/domain/access/decide';
import { makeId } from '@gatehouse/domain/ids';
import { uuidv7 } from 'uuidv7';
import type { Context } from '../../context.ts';
import type { Decision } from '../../generated/graphql.ts';
import { answerDecision } from '../access/answer-decision.ts';
import { readRequest } from '../access/read-request.ts';

/**
 * Whether the asker may connect to a server now: the same `decide` as every door (law D14). Not recorded, because a page of
 * the catalogue that refreshes itself is no question about access, and would drown those that are.
 */
export function decideMyAccess(context: Context, server: string): Decision {
  const facts = context.facts.current();
  const question = readRequest(context, facts, { server });
  const decision = decide(facts.decision, question.request, context.now());
  return answerDecision(context.settings, facts, question, decision, makeId('decision', uuidv7()));
}
