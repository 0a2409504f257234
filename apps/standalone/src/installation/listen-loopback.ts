import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server bound to this machine alone. */
export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves HTTP on 127.0.0.1, and on ::1 where the machine has it, because browsers may resolve `localhost` to either.
 * Port 0 takes a free one. Throws when the port is taken on 127.0.0.1.
 */
export async function listenLoopback(handler: RequestListener, port: number): Promise<LoopbackServer> {
  const first = await listen(handler, port, '127.0.0.1');
  const bound = (first.address() as AddressInfo).port;
  const second = await listen(handler, bound, '::1').catch((error: NodeJS.ErrnoException) => {
    // A machine without IPv6 is fine; somebody else answering on `localhost` in our place is not.
    if (error.code !== 'EADDRINUSE') return undefined;
    first.close();
    throw error;
  });
  return {
    port: bound,
    close: async () => {
      await Promise.all([first, second].map((server) => server && close(server)));
    },
  };
}

function listen(handler: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
