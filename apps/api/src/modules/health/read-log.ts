import { maySeeDetails } from '@gatehouse/domain/access/see';
import { describeProbe } from '@gatehouse/domain/health/describe-probe';
import { PROBE_ERROR_WORDS } from '@gatehouse/domain/health/judge';
import type { ServerId } from '@gatehouse/domain/ids';
import { askerOf, type Context } from '../../context.ts';
import type { ProbeLogConnection, ProbeLogEntry } from '../../generated/graphql.ts';
import { type CursorScope, cutPage, parseCursor, parsePageSize } from '../../pagination.ts';
import { listResults, type ResultRow } from './result-repository.ts';

export interface LogArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * Probes of a server as they went, newest first. What the server answered is told to those who may see details (law I8);
 * everybody else reads our words alone. Throws INVALID_INPUT naming the field.
 */
export async function readLog(
  context: Context,
  serverId: ServerId,
  { first, after }: LogArguments,
): Promise<ProbeLogConnection> {
  const size = parsePageSize(first);
  const scope: CursorScope = { list: 'probes', selection: serverId, shape: ['number', 'text'] };
  const key = parseCursor(scope, after);
  const before = key === null ? null : { at: new Date(Number(key[0])), id: String(key[1]) };
  const rows = await listResults(context.db.pool, serverId, before, size + 1);
  const server = context.facts.current().servers.get(serverId);
  const details = server !== undefined && maySeeDetails(server, askerOf(context));
  return cutPage(
    rows,
    size,
    key,
    scope,
    ({ at, id }) => [at.getTime(), id],
    (row) => ({ node: describeResult(row, details) }),
  );
}

function describeResult({ message, steps, judged, ...row }: ResultRow, details: boolean): ProbeLogEntry {
  // A failed step may quote a name that the server chose.
  const words = row.errorClass === null ? 'It failed.' : PROBE_ERROR_WORDS[row.errorClass];
  const shown = steps?.map((step) => (details || step.status !== 'FAILED' ? step : { ...step, text: words }));
  return {
    ...row,
    text: describeProbe(row.outcome, row.errorClass, judged),
    detail: details ? message : null,
    steps: shown ?? [],
  };
}
