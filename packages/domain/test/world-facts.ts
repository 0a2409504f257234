import { compileServer } from '../src/access/compile-server.ts';
import { collectWorkforceGroups, type Facts } from '../src/access/snapshot.ts';
import type { OracleWorld } from './oracle.ts';

/** Compiles a plain world into the facts that decisions read. */
export function compileWorld({ servers, issuers, maxAgeMs }: OracleWorld): Facts {
  const compiled = servers.map((server) => compileServer(server));
  return {
    version: 1,
    maxAgeMs,
    servers: new Map(compiled.map((server) => [server.facts.name, server])),
    endpoints: new Map(
      compiled.flatMap((server) =>
        [server.facts.approved?.endpoint, server.facts.open?.endpoint]
          .filter((endpoint) => endpoint !== undefined)
          .map((endpoint) => [endpoint, server] as const),
      ),
    ),
    issuers: new Map(issuers.map((issuer) => [issuer.url, issuer])),
    workforceGroups: collectWorkforceGroups(issuers),
  };
}
