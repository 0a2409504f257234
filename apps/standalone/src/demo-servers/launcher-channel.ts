import type { RequestListener } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { DemoSetting, Levers } from './demo-server.ts';

/** What the launcher tells a server's process over the private channel between the two. */
export type LeverMessage = { readonly kind: 'levers' } & Partial<Levers>;

/** What a server's process answers. */
export type Report = { readonly kind: 'listening' } | { readonly kind: 'failed'; readonly message: string };

/** Waits for the first message of the launcher: which server this process is to be. */
export function receiveSetting(): Promise<DemoSetting> {
  // The preload lets go of the channel; until the server listens, it is all that keeps this process alive.
  process.channel?.ref();
  return new Promise((resolve) => process.once('message', resolve as (message: unknown) => void));
}

export const report = (message: Report, sent: () => void = () => {}): void => void process.send?.(message, sent);

/** The levers of this process, moved by the launcher alone. */
export function obeyLevers(initial: Levers): Levers {
  const levers = { ...initial };
  process.on('message', (message: LeverMessage) => {
    if (message.slowMs !== undefined) levers.slowMs = message.slowMs;
    if (message.changed !== undefined) levers.changed = message.changed;
  });
  return levers;
}

/** The same handler, answering after the delay that the `slow` lever asks for. */
export function withDelay(handler: RequestListener, levers: Levers): RequestListener {
  return async (req, res) => {
    if (levers.slowMs > 0) await wait(levers.slowMs);
    if (!res.destroyed) await handler(req, res);
  };
}
