import { maySeeDetails } from '@gatehouse/domain/access/see';
import { askerOf, type Context } from '../../context.ts';
import { refusal } from '../../errors.ts';
import type { AuditFilter, PageInfo } from '../../generated/graphql.ts';
import { type CursorScope, cutPage, parseCursor, parsePageSize } from '../../pagination.ts';
import { parseText } from '../../parse-text.ts';
import { findVisible } from '../servers/find-server.ts';
import { type AuditRow, type AuditSelection, listAuditRows } from './repository.ts';

export interface AuditPage {
  readonly edges: { readonly node: AuditRow; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

export interface AuditArguments {
  readonly filter?: AuditFilter | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Lists changes, newest first. Throws INVALID_INPUT naming the field, NOT_PERMITTED for more than the asker's right. */
export async function listEvents(context: Context, { filter, first, after }: AuditArguments): Promise<AuditPage> {
  const selection = parseSelection(context, filter);
  const size = parsePageSize(first);
  const scope: CursorScope = { list: 'audit', selection, shape: ['text'] };
  const key = parseCursor(scope, after);
  const rows = selection === 'NOTHING' ? [] : await listRows(context, selection, key, size + 1);
  return cutPage(
    rows,
    size,
    key,
    scope,
    ({ sequence }) => [sequence],
    (node) => ({ node }),
  );
}

const listRows = (context: Context, selection: AuditSelection, key: readonly unknown[] | null, limit: number) =>
  listAuditRows(context.db.pool, selection, key === null ? null : String(key[0]), limit);

function parseSelection(context: Context, filter: AuditFilter | null | undefined): AuditSelection | 'NOTHING' {
  const text = (field: string, value: string | null | undefined) =>
    value == null ? null : parseText(`filter.${field}`, value, { max: 256 });
  const selection = {
    actor: text('actor', filter?.actor),
    action: text('action', filter?.action),
    from: filter?.from ?? null,
    to: filter?.to ?? null,
  };
  if (selection.from !== null && selection.to !== null && selection.to <= selection.from) {
    throw refusal('INVALID_INPUT', 'filter.to must be later than filter.from.', 'filter.to');
  }
  const serverId = parseServer(context, text('server', filter?.server));
  return serverId === 'NOTHING' ? 'NOTHING' : { ...selection, serverId };
}

/**
 * Whose changes the asker may read: all for admins and auditors, those of one visible server for whoever may see its
 * details. Everybody else is refused in the same words whether the server exists or not (law D11).
 */
function parseServer(context: Context, name: string | null): string | null | 'NOTHING' {
  const asker = askerOf(context);
  const server = name === null ? undefined : findVisible(context, name);
  const { admin, auditor } = asker.roles;
  const everything = admin || auditor;
  const slice = server !== undefined && maySeeDetails(server, asker);
  if (!everything && !slice) {
    throw refusal(
      'NOT_PERMITTED',
      'Admins and auditors read all changes; owners and reviewers those of one server, named in filter.server.',
    );
  }
  if (name === null) return null;
  return server?.facts.id ?? 'NOTHING';
}
