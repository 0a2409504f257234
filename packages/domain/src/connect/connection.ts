import { err, ok, type Result } from '../result.ts';

/** How a client reaches a server: over HTTP at its approved endpoint, or by starting an approved version of a package. */
export type Connection =
  | { readonly kind: 'HTTP'; readonly url: string }
  | { readonly kind: 'PACKAGE'; readonly package: string; readonly version: string };

/** What the registry knows of a server that a client must be told. */
export interface Connectable {
  /** `streamable-http`, `http+sse` or `stdio`; null when nobody stated it. */
  readonly transport: string | null;
  /** The approved endpoint, never the probed one; for a package `npm:` and its name. */
  readonly endpoint: string | null;
  readonly version: string | null;
}

/** Why no client can be told how to connect, as a sentence. */
export type NoConnection = string;

const NPM = /^npm:((?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*)$/;
/** An exact version: a range or a tag would start something else than what was approved. */
const EXACT = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;

/** The connection to write into clients' configurations, or why there is none. */
export function connectionOf({ transport, endpoint, version }: Connectable): Result<Connection, NoConnection> {
  if (endpoint === null) return err('No endpoint of this server is approved.');
  if (transport === 'http+sse') {
    return err('The server speaks only HTTP+SSE, a transport that the protocol gave up; clients have dropped it too.');
  }
  if (transport === 'stdio') {
    const name = NPM.exec(endpoint)?.[1];
    if (name === undefined) return err('The server runs on your machine, but not from a package that can be started.');
    if (version === null || !EXACT.test(version))
      return err('The approved version of the package is not an exact one.');
    return ok({ kind: 'PACKAGE', package: name, version });
  }
  if (transport !== null && transport !== 'streamable-http') {
    return err(`The registry does not know the transport ${transport}.`);
  }
  return /^https?:\/\//.test(endpoint)
    ? ok({ kind: 'HTTP', url: endpoint })
    : err('The approved endpoint is no web address.');
}

/** The command that starts the approved version of a package, first the program. */
export const commandOf = (connection: Extract<Connection, { kind: 'PACKAGE' }>): readonly [string, ...string[]] => [
  'npx',
  '-y',
  `${connection.package}@${connection.version}`,
];
