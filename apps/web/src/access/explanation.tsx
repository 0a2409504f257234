import { Skeleton } from '@mantine/core';
import type { ExplainAccessQuery } from '../generated/graphql.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { describeAnswer } from '../words/explanation.ts';
import { Checks } from './checks.tsx';
import { type AskedAbout, copyExplanation } from './copy-explanation.ts';
import classes from './explainer.module.css';
import { nameSubject } from './subject-address.ts';

export type Answer = ExplainAccessQuery['explainAccess'];

interface ExplanationProps {
  /** Undefined until the first answer has come. */
  answer: Answer | undefined;
  asking: boolean;
  question: AskedAbout;
}

/** The answer: one sentence, what to do about it, and every check in order. */
export function Explanation({ answer, asking, question }: ExplanationProps) {
  const { subject, title, tool } = question;
  if (answer === undefined) return <Asking />;
  const { decision, checks } = answer;
  const status = describeAnswer(decision, subject === undefined ? null : nameSubject(subject), title, tool);
  const stopped = checks.find(({ state }) => state === 'FAIL' || state === 'UNKNOWN');
  return (
    <div className={classes.answer} aria-busy={asking}>
      <div role="status" className={classes.sentence}>
        <p className={classes.headline}>
          <StatusMark status={status} />
        </p>
        <p>
          <PlainText text={decision.message} />
        </p>
        {stopped?.fix && (
          <p className={classes.fix}>
            <strong>Next step:</strong> <PlainText text={stopped.fix} />
          </p>
        )}
      </div>
      <Checks checks={checks} />
      <p className={classes.record}>
        <span>
          Answered <TimeAgo at={decision.evaluatedAt} />
        </span>
        <span>
          Reason <code>{decision.reason}</code>
        </span>
        <span>
          Decision <code>{decision.decisionId}</code>
        </span>
        <CopyButton
          text={copyExplanation(question, status.word, answer)}
          what="the answer as text"
          label="Copy as text"
        />
      </p>
    </div>
  );
}

const PLACES = Array.from({ length: 12 }, (_, place) => place);

function Asking() {
  return (
    <div className={classes.answer} aria-busy="true">
      <p className="visually-hidden" role="status">
        Asking…
      </p>
      <Skeleton height={28} width="min(100%, 28rem)" aria-hidden="true" />
      <div className={classes.checks} aria-hidden="true">
        {PLACES.map((place) => (
          <Skeleton key={place} height={20} my={6} />
        ))}
      </div>
    </div>
  );
}
