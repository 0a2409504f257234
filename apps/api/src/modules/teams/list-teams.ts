import type { Context } from '../../context.ts';
import type { PageInfo } from '../../generated/graphql.ts';
import { type CursorScope, cutPage, parseCursor, parsePageSize } from '../../pagination.ts';
import { parseText } from '../../parse-text.ts';
import { countTeams, listTeamsPage, type TeamRow } from './repository.ts';

/** One page of teams by slug. */
export interface TeamPage {
  readonly totalCount: number;
  readonly edges: { readonly node: TeamRow; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
}

export interface TeamArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly search?: string | null | undefined;
}

/** Lists teams whose slug or name contains the search. Throws INVALID_INPUT naming the field. */
export async function listTeams({ db }: Context, { first, after, search }: TeamArguments): Promise<TeamPage> {
  const size = parsePageSize(first);
  const pattern = likePattern(parseText('search', search ?? '', { min: 0, max: 200 }));
  const scope: CursorScope = { list: 'teams', selection: pattern, shape: ['text'] };
  const key = parseCursor(scope, after);
  const [rows, totalCount] = await Promise.all([
    listTeamsPage(db.pool, pattern, key === null ? null : String(key[0]), size + 1),
    countTeams(db.pool, pattern),
  ]);
  const page = cutPage(
    rows,
    size,
    key,
    scope,
    ({ slug }) => [slug],
    (node) => ({ node }),
  );
  return { totalCount, ...page };
}

/** A text to be contained, with the signs of LIKE taken literally. */
const likePattern = (search: string): string | null =>
  search === '' ? null : `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
