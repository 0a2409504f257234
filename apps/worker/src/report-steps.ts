import type { Pool } from 'pg';
import type { Lease } from './claim.ts';
import type { Step } from './steps.ts';

/** Writes steps of a requested probe as they happen, in their order. `written` ends when all of them are. */
export function reportSteps(pool: Pool, { requestIds }: Lease, failed: (error: unknown) => void) {
  let last: Promise<unknown> = Promise.resolve();
  const report = (step: Step, position: number): void => {
    if (requestIds.length === 0) return;
    // A step that can't be written costs its reader a line, not the probe.
    last = last.then(() => insertStep(pool, requestIds, step, position)).catch(failed);
  };
  return { report, written: () => last };
}

const insertStep = (pool: Pool, requestIds: readonly string[], step: Step, position: number) =>
  pool.query(
    `INSERT INTO probe_step (request_id, position, code, status, duration_ms, text, fix)
     SELECT id, $2, $3, $4, $5, $6, $7 FROM unnest($1::text[]) AS id ON CONFLICT DO NOTHING`,
    [requestIds, position, step.code, step.status, step.durationMs, step.text, step.fix],
  );
