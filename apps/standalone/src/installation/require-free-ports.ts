import { createServer } from 'node:net';

/** A port that is needed, and what for. */
export interface NeededPort {
  readonly port: number;
  readonly purpose: string;
}

/** Something else listens on a port that is needed. */
export class PortTaken extends Error {}

/** Throws PortTaken with a sentence naming the first port that is in use on 127.0.0.1. */
export async function requireFreePorts(needed: readonly NeededPort[]): Promise<void> {
  const free = await Promise.all(needed.map(({ port }) => isFree(port)));
  const taken = needed.find((_, index) => !free[index]);
  if (!taken) return;
  throw new PortTaken(
    `Port ${taken.port} is already in use, and ${taken.purpose} needs it. ` +
      'Stop what listens there, or choose other ports with PORT (and another GATEHOUSE_DATA_DIR for a second installation).',
  );
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
