import type { Decision } from '@gatehouse/domain/access/decide';
import type { AccessRequest } from '@gatehouse/domain/access/request';
import type { ServerId } from '@gatehouse/domain/ids';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { refusal, storageErrorOf } from '../../errors.ts';
import { insertDecisionRecords, serialiseRecord } from './decision-records.ts';

/** One decision as it was asked and answered. */
export interface DecisionEntry {
  readonly id: string;
  readonly request: AccessRequest;
  readonly decision: Decision;
  /** The method and tool as asked for. */
  readonly method: string;
  readonly tool: string | undefined;
  /** Groups that a service asserted, also when they were void (law D8). */
  readonly assertedGroups: readonly string[];
  /** Undefined when unknown, or not visible to the asker. */
  readonly serverId: ServerId | undefined;
  /** GRAPHQL, AUTHZEN … */
  readonly door: string;
}

export interface DecisionLogCounters {
  readonly queued: number;
  readonly written: number;
  readonly dropped: number;
}

/** Decision records on their way to the database (design section 10.5). */
export interface DecisionLog {
  /** Keeps the entries; resolves at once, or in `sync` mode when they are written. Throws UNAVAILABLE only in `sync` mode. */
  record(entries: readonly DecisionEntry[]): Promise<void> | undefined;
  /** Resolves when everything kept before has been written or given up. */
  flush(): Promise<void>;
  counters(): DecisionLogCounters;
  /** Writes what is left, once. */
  close(): Promise<void>;
}

export interface DecisionLogOptions {
  readonly pool: Pool;
  readonly mode: 'async' | 'sync';
  readonly log: Logger;
  readonly maxQueued?: number;
}

const BATCH = 1_000;
const MAX_QUEUED = 50_000;
const DELAY_MS = 100;
const RETRY_MS = 1_000;

/** Starts the decision log. The queue is bounded: when the database cannot keep up, records are dropped and counted. */
export function createDecisionLog({ pool, mode, log, maxQueued = MAX_QUEUED }: DecisionLogOptions): DecisionLog {
  let queue: string[] = [];
  let written = 0;
  let dropped = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  const drop = (count: number, cause: string): void => {
    if (count === 0) return;
    dropped += count;
    log.error({ count, dropped, cause }, 'decision records were dropped');
  };

  const schedule = (delayMs: number): void => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void drain();
    }, delayMs);
    timer.unref();
  };

  const writeBatches = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.slice(0, BATCH);
      queue = queue.slice(batch.length);
      try {
        await insertDecisionRecords(pool, batch);
        written += batch.length;
      } catch (error) {
        // Data that the database refuses would be refused again; anything else is tried again later.
        if (/^2[23]/.test(storageErrorOf(error)?.code ?? '')) {
          drop(batch.length, 'refused by the database');
          continue;
        }
        queue = batch.concat(queue);
        drop(queue.splice(0, Math.max(0, queue.length - maxQueued)).length, 'queue full');
        schedule(RETRY_MS);
        return;
      }
    }
  };

  const drain = (): Promise<void> => {
    writing ??= writeBatches().finally(() => {
      writing = undefined;
    });
    return writing;
  };

  const keep = (entries: readonly DecisionEntry[]): undefined => {
    const room = maxQueued - queue.length;
    if (entries.length > room) drop(entries.length - room, 'queue full');
    for (const entry of entries.length > room ? entries.slice(0, room) : entries) queue.push(serialiseRecord(entry));
    if (queue.length > 0) schedule(DELAY_MS);
  };

  const writeNow = async (entries: readonly DecisionEntry[]): Promise<void> => {
    try {
      await insertDecisionRecords(pool, entries.map(serialiseRecord));
      written += entries.length;
    } catch (error) {
      log.error({ err: error }, 'a decision could not be recorded');
      throw refusal(
        'UNAVAILABLE',
        'The decision cannot be recorded at the moment, so it is not given; try again shortly.',
      );
    }
  };

  return {
    record: mode === 'sync' ? writeNow : keep,
    flush: async () => {
      await writing;
      await drain();
    },
    counters: () => ({ queued: queue.length, written, dropped }),
    close: async () => {
      clearTimeout(timer);
      await writing;
      await drain();
      clearTimeout(timer);
      drop(queue.length, 'the process ends');
      queue = [];
    },
  };
}
