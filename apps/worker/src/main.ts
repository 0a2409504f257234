import { createPool } from '@gatehouse/database/client';
import { pino } from 'pino';
import { SYSTEM_CLOCK } from './clock.ts';
import { DEFAULT_LIMITS } from './egress/open-egress.ts';
import { readSettings, type Settings, SettingsError } from './env.ts';
import { makeSelfCheck } from './self-check.ts';
import { sweep } from './sweep.ts';
import { makeWorker } from './worker.ts';

/** Pause between two looks for due servers, in milliseconds. */
const POLL_MS = 500;
/** Pause after a database that did not answer. */
const RETRY_MS = 2_000;
/** Time beyond a probe's own limit in which a lease must have been recorded. */
const LEASE_MARGIN_MS = 30_000;
/** Pause between two sweeps of old history. */
const SWEEP_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
/** A worker that can't end in order ends anyway. */
const SHUTDOWN_MS = 10_000;

function run(settings: Settings): void {
  const log = pino({ name: 'worker', level: settings.logLevel });
  const pool = createPool(settings.databaseUrl, { applicationName: 'gatehouse-worker', statementTimeoutMs: 30_000 });
  const worker = makeWorker({
    pool,
    log,
    clock: SYSTEM_CLOCK,
    policy: { namedHosts: settings.namedHosts },
    limits: DEFAULT_LIMITS,
    leaseMs: DEFAULT_LIMITS.sessionMs + LEASE_MARGIN_MS,
    intervalMs: settings.intervalMs,
    concurrency: settings.concurrency,
    random: Math.random,
    selfCheck: makeSelfCheck(SYSTEM_CLOCK.monotonic),
  });

  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  const poll = async (): Promise<void> => {
    await worker.roomy();
    const pauseMs = await worker.tick().then(
      (started) => (started > 0 ? 0 : POLL_MS),
      (error: unknown) => {
        log.error({ err: error }, 'claim failed');
        return RETRY_MS;
      },
    );
    if (!stopping) timer = setTimeout(poll, pauseMs);
  };

  const ending = new AbortController();
  let sweeping: Promise<unknown> = Promise.resolve();
  const sweepOld = (): void => {
    const resultsBefore = new Date(Date.now() - settings.resultDays * DAY_MS);
    sweeping = sweep(pool, { resultsBefore, signal: ending.signal }).then(
      (gone) => log.debug({ gone }, 'swept'),
      (error: unknown) => log.warn({ err: error }, 'sweep failed'),
    );
  };
  const sweeper = setInterval(sweepOld, SWEEP_MS);

  const shutDown = async (reason: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    clearTimeout(timer);
    clearInterval(sweeper);
    ending.abort();
    log.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    await worker.stop();
    await sweeping;
    await pool.end();
    process.exit(0);
  };

  process.once('SIGTERM', () => void shutDown('SIGTERM'));
  process.once('SIGINT', () => void shutDown('SIGINT'));
  if (settings.exitWithParent) process.once('disconnect', () => void shutDown('parent gone'));
  log.info({ intervalSeconds: settings.intervalMs / 1000, concurrency: settings.concurrency }, 'worker started');
  sweepOld();
  void poll();
}

try {
  run(readSettings());
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
