import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { CHECK_STATES } from '../words/explanation.ts';
import classes from './explainer.module.css';
import type { Answer } from './explanation.tsx';

/** Every check in the order of the decision; what none has reached says so. */
export function Checks({ checks }: { checks: Answer['checks'] }) {
  return (
    <ol className={classes.checks} aria-label="Checks, in order">
      {checks.map(({ code, title, state, evidence }) => (
        <li key={title} className={classes.check} data-state={state}>
          <span className={classes.state}>
            <StatusMark status={CHECK_STATES[state]} />
          </span>
          <span className={classes.title}>
            {title}
            {(state === 'FAIL' || state === 'UNKNOWN') && <code className={classes.code}>{code}</code>}
          </span>
          <span className={classes.evidence}>{evidence && <PlainText text={evidence} />}</span>
        </li>
      ))}
    </ol>
  );
}
