import { CHECK_STATES } from '../words/explanation.ts';
import type { Answer } from './explanation.tsx';

/** What an answer is about. */
export interface AskedAbout {
  readonly server: string;
  /** The server's title, or its name where that is not known. */
  readonly title: string;
  readonly subject: string | undefined;
  readonly tool: string | undefined;
}

/** An answer as plain text for a ticket, with the decision's id, by which it can be found again. */
export function copyExplanation({ server, subject, tool }: AskedAbout, sentence: string, answer: Answer): string {
  const { decision, checks } = answer;
  const fix = checks.find((check) => check.fix)?.fix;
  return [
    sentence,
    decision.message,
    ...(fix ? [`Next step: ${fix}`] : []),
    '',
    ...checks.map(({ title, state, evidence }) =>
      [`${CHECK_STATES[state].word}: ${title}.`, ...(evidence ? [evidence] : [])].join(' '),
    ),
    '',
    `Server: ${server}`,
    ...(tool === undefined ? [] : [`Tool: ${tool}`]),
    ...(subject === undefined ? [] : [`Subject: ${subject}`]),
    `Reason: ${decision.reason}`,
    `Decision: ${decision.decisionId} at ${decision.evaluatedAt}`,
  ].join('\n');
}
