import { setTimeout as wait } from 'node:timers/promises';
import { type Child, type ChildSpec, lastLines, startChild } from './start-child.ts';

/** A child that is started again when it ends by itself. */
export interface KeptChild {
  readonly name: string;
  /** Id of the present process; undefined while it waits to be started again. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** Waits before the first, second, … restart; a process that lived longer than the last of them starts over at the first. */
const BACK_OFF_MS = [500, 1_000, 2_000, 5_000, 15_000, 30_000];

/** Starts a child and keeps it running until it is stopped, saying whenever it ended and what it said last. */
export function keepRunning(
  spec: ChildSpec,
  say: (line: string) => void,
  onStart: (child: Child) => void = () => {},
): KeptChild {
  const stopping = new AbortController();
  let child: Child | undefined;

  const live = async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      child = startChild(spec);
      onStart(child);
      const end = await child.exited;
      child = undefined;
      if (stopping.signal.aborted) return;
      const longest = BACK_OFF_MS.at(-1) ?? 0;
      failures = performance.now() - startedAt > longest ? 0 : failures;
      const pause = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? longest;
      failures += 1;
      say(
        `The ${spec.name} ended (${end}) and is started again in ${pause / 1000} s. It said last:\n${lastLines(spec.logFile)}`,
      );
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const living = live();
  return {
    name: spec.name,
    pid: () => child?.pid,
    stop: async () => {
      stopping.abort();
      await child?.stop();
      await living;
    },
  };
}
