import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { ProbeStepLineFragmentDoc } from '../generated/graphql.ts';
import { Mark } from '../ui/mark.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { STEPS } from '../words/health.ts';
import classes from './probe-steps.module.css';

/** Stages of a probe, in words. */
const STAGES: Readonly<Record<string, string>> = {
  ADDRESS: 'Address',
  CONNECT: 'Connect',
  ERA: 'Protocol',
  AUTH: 'Sign-in',
  OPEN: 'Open',
  TOOLS: 'Tools',
  PROMPTS: 'Prompts',
  RESOURCES: 'Resources',
  SURFACE: 'Surface',
};

/** A probe step by step: what was tried, how it went, how long it took, and what can be done about it. */
export function ProbeSteps({ steps }: { steps: readonly FragmentType<typeof ProbeStepLineFragmentDoc>[] }) {
  const lines = steps.map((step) => readFragment(ProbeStepLineFragmentDoc, step));
  return (
    <ol className={classes.steps} aria-label="Steps">
      {lines.map(({ code, status, durationMs, text, fix }) => (
        <li key={code} className={classes.step}>
          <Mark shape={STEPS[status].shape} tone={STEPS[status].tone}>
            {STAGES[code] ?? code}
            <span className="visually-hidden">: {STEPS[status].word}.</span>
          </Mark>
          <span>
            <PlainText text={text} />
            {fix !== null && (
              <>
                {' '}
                <PlainText text={fix} />
              </>
            )}
          </span>
          <span className={classes.duration}>{durationMs} ms</span>
        </li>
      ))}
    </ol>
  );
}
