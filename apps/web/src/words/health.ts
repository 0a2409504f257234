import type { HealthStatus } from '../generated/graphql.ts';
import type { Status } from '../ui/tone.ts';

export const HEALTH: Readonly<Record<HealthStatus, Status>> = {
  HEALTHY: { shape: 'check', tone: 'good', word: 'Healthy' },
  SIGN_IN_NEEDED: { shape: 'check-dot', tone: 'good', word: 'Healthy, sign-in needed' },
  DEGRADED: { shape: 'warning', tone: 'warn', word: 'Degraded' },
  DOWN: { shape: 'cross', tone: 'bad', word: 'Down' },
  UNKNOWN: { shape: 'question', tone: 'idle', word: 'Unknown' },
};

export const isHealthStatus = (value: string): value is HealthStatus => Object.hasOwn(HEALTH, value);
