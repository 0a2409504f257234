import { describeReason } from '@gatehouse/domain/access/sentence';
import { validate } from '@gatehouse/domain/access/validate';
import { judgeSurfaceState, judgeVerdict } from '@gatehouse/domain/server/verdict';
import { askerOf, type Context } from '../../context.ts';
import type { QueryValidateServerArgs, Validation } from '../../generated/graphql.ts';
import { readName } from './read-name.ts';
import { readEndpoint, readServer } from './read-request.ts';

/** Is this server, at this endpoint and with this surface, the approved one? A hidden server answers like an unknown one. */
export function validateServer(context: Context, args: QueryValidateServerArgs): Validation {
  const facts = context.facts.current();
  const name = readServer(context, args.server);
  const endpoint = readEndpoint(context, args.endpoint);
  const surface = args.toolSurface == null ? undefined : readName('toolSurface', args.toolSurface);
  const now = context.now();
  const { valid, reason, server, factsVersion } = validate(
    facts.decision,
    { server: name, endpoint, surface, asker: askerOf(context) },
    now,
  );
  return {
    valid,
    reason,
    message: describeReason(reason, { server: name, tool: undefined, method: undefined, groups: [] }),
    verdict: server === undefined ? 'NOT_APPROVED' : judgeVerdict(server.facts, now.at),
    endpoint: server?.facts.approved?.endpoint ?? null,
    surface: server === undefined ? 'UNKNOWN' : judgeSurfaceState(server.facts),
    factsVersion: String(factsVersion),
  };
}
