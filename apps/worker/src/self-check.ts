import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** How long one answer holds, in milliseconds: many failures at once ask once. */
const HOLDS_MS = 1_000;
const GIVE_UP_MS = 2_000;

/** Whether this process can open connections at all: a worker out of file descriptors must not paint servers down. */
export function makeSelfCheck(now: () => number, check: () => Promise<boolean> = connectToSelf) {
  let asked = Number.NEGATIVE_INFINITY;
  let answer: Promise<boolean> = Promise.resolve(true);
  return (): Promise<boolean> => {
    if (now() - asked < HOLDS_MS) return answer;
    asked = now();
    answer = check();
    return answer;
  };
}

async function connectToSelf(): Promise<boolean> {
  const server = createServer((socket) => socket.destroy());
  const signal = AbortSignal.timeout(GIVE_UP_MS);
  try {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening', { signal });
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect', { signal });
    socket.destroy();
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
