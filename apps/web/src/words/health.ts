import type { HealthCellStatus, HealthStatus, ProbeOutcome, ProbeStepStatus } from '../generated/graphql.ts';
import type { Status } from '../ui/tone.ts';

export const HEALTH: Readonly<Record<HealthStatus, Status>> = {
  HEALTHY: { shape: 'check', tone: 'good', word: 'Healthy' },
  SIGN_IN_NEEDED: { shape: 'check-dot', tone: 'good', word: 'Healthy, sign-in needed' },
  DEGRADED: { shape: 'warning', tone: 'warn', word: 'Degraded' },
  DOWN: { shape: 'cross', tone: 'bad', word: 'Down' },
  UNKNOWN: { shape: 'question', tone: 'idle', word: 'Unknown' },
};

export const isHealthStatus = (value: string): value is HealthStatus => Object.hasOwn(HEALTH, value);

/** What a time of the history is shown as; no data is never good. */
export const CELLS: Readonly<Record<HealthCellStatus, Status>> = {
  HEALTHY: { shape: 'check', tone: 'good', word: 'Healthy' },
  DEGRADED: { shape: 'warning', tone: 'warn', word: 'Degraded' },
  DOWN: { shape: 'cross', tone: 'bad', word: 'Down' },
  NO_DATA: { shape: 'dash', tone: 'idle', word: 'No data' },
};

/** How a probe ended. */
export const OUTCOMES: Readonly<Record<ProbeOutcome, Status>> = {
  OPENED: { shape: 'check', tone: 'good', word: 'Opened' },
  SIGN_IN_NEEDED: { shape: 'check-dot', tone: 'good', word: 'Sign-in needed' },
  SURFACE_FAILED: { shape: 'warning', tone: 'warn', word: 'Surface not read' },
  FAILED: { shape: 'cross', tone: 'bad', word: 'Failed' },
};

export const STEPS: Readonly<Record<ProbeStepStatus, Status>> = {
  OK: { shape: 'check', tone: 'good', word: 'OK' },
  WARNING: { shape: 'warning', tone: 'warn', word: 'Look at this' },
  FAILED: { shape: 'cross', tone: 'bad', word: 'Failed' },
};
