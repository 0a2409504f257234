import { setTimeout as wait } from 'node:timers/promises';

/** Resolves when the address answers 200; rejects after `timeoutMs`, or when the signal aborts. */
export async function untilReady(url: string, timeoutMs: number, signal: AbortSignal): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]) }).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    signal.throwIfAborted();
    if (performance.now() > giveUpAt) throw new Error(`${url} was not ready after ${timeoutMs / 1000} s.`);
    await wait(100, undefined, { signal });
  }
}
