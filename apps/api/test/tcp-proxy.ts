import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be cut and mended. */
export interface TcpProxy {
  readonly port: number;
  /** Breaks every connection and refuses new ones. */
  cut(): void;
  /** Leaves connections open but passes nothing on: a network that lost its packets. */
  freeze(): void;
  restore(): void;
  close(): Promise<void>;
}

export async function startTcpProxy(target: URL): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let passing = true;
  const server = createServer((inbound) => {
    if (!passing) return void inbound.destroy();
    const outbound = connect(Number(target.port), target.hostname);
    const pair = [inbound, outbound] as const;
    pairs.add(pair);
    const drop = () => {
      inbound.destroy();
      outbound.destroy();
      pairs.delete(pair);
    };
    for (const socket of pair) socket.on('error', drop).on('close', drop);
    inbound.pipe(outbound);
    outbound.pipe(inbound);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    passing = false;
    for (const [inbound] of pairs) inbound.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    freeze: () => {
      passing = false;
      for (const [inbound, outbound] of pairs) {
        inbound.unpipe(outbound).resume();
        outbound.unpipe(inbound).resume();
      }
    },
    restore: () => {
      passing = true;
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
