import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Fleet, LeverRefused } from '../demo-servers/fleet.ts';
import { type LoopbackServer, listenLoopback } from '../installation/listen-loopback.ts';

/** The levers by their command names; each answers with lines for the terminal. */
export const LEVERS = ['list', 'stop', 'start', 'slow', 'change'] as const;
export type Lever = (typeof LEVERS)[number];

/** The door, and the secret that opens it. */
export interface ControlDoor extends LoopbackServer {
  readonly secret: string;
}

/**
 * Opens a small door on loopback through which the `demo` command pulls levers of the running launcher. Its secret is new at
 * each start and lies in the data directory, readable by this user alone.
 */
export async function openControlDoor(fleet: Fleet): Promise<ControlDoor> {
  const secret = randomBytes(32).toString('base64url');
  const expected = Buffer.from(`Bearer ${secret}`);
  const server = await listenLoopback((req, res) => {
    const given = Buffer.from(req.headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return void res.writeHead(401).end();
    const [lever = '', name = ''] = (req.url ?? '').slice(1).split('?server=').map(decodeURIComponent);
    const answer = (status: number, text: string) =>
      void res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
    if (req.method !== 'POST' || !LEVERS.includes(lever as Lever)) return answer(404, 'There is no such lever.');
    pull(fleet, lever as Lever, name).then(
      (text) => answer(200, text),
      (error: Error) => answer(error instanceof LeverRefused ? 409 : 500, error.message),
    );
  }, 0);
  return { ...server, secret };
}

async function pull(fleet: Fleet, lever: Lever, name: string): Promise<string> {
  if (lever === 'list') return describeServers(fleet);
  if (!name) throw new LeverRefused(`Say which server: npm run -s demo -- ${lever} <server>`);
  return fleet[lever](name);
}

/** A table of the demo servers: name, era, port, process, state. */
export function describeServers(fleet: Fleet): string {
  const rows = fleet
    .list()
    .map((one) => [
      one.name,
      one.era ?? '-',
      String(one.port),
      one.pid === null ? '-' : String(one.pid),
      [one.state, one.slow && one.state === 'running' && 'slow', one.changed && 'changed'].filter(Boolean).join(', '),
    ]);
  return formatTable(['SERVER', 'ERA', 'PORT', 'PID', 'STATE'], rows);
}

/** Columns padded to their widest cell. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
