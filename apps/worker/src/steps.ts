/** Stages of a probe, in their order. */
export type StepCode = 'ADDRESS' | 'CONNECT' | 'ERA' | 'AUTH' | 'OPEN' | 'TOOLS' | 'PROMPTS' | 'RESOURCES' | 'SURFACE';

/** One stage as it went, in plain words, with what its owner can do about it. */
export interface Step {
  readonly code: StepCode;
  readonly status: 'OK' | 'WARNING' | 'FAILED';
  readonly durationMs: number;
  readonly text: string;
  readonly fix: string | null;
}

/** Told of every step as it happens. */
export type ReportStep = (step: Step, position: number) => void;

/** Times the steps of one probe, each from the end of the one before. */
export function makeSteps(now: () => number, report: ReportStep) {
  const steps: Step[] = [];
  let last = now();
  const add = (code: StepCode, status: Step['status'], text: string, fix: string | null = null) => {
    const at = now();
    const step = { code, status, durationMs: Math.max(0, Math.round(at - last)), text, fix };
    last = at;
    steps.push(step);
    report(step, steps.length);
  };
  return { steps: steps as readonly Step[], add };
}

export type Steps = ReturnType<typeof makeSteps>;
