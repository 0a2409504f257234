import type { GetServerQuery } from '../generated/graphql.ts';
import { countOf } from '../text/count.ts';

type Surface = NonNullable<GetServerQuery['server']>['surface'];

/** "5 tools: 3 read only, 1 may destroy. As declared or, where nothing is declared, assumed." */
export function describeTools({ state, toolCount, readOnlyCount, destructiveCount }: Surface): string {
  const hidden =
    state === 'NOT_VISIBLE' ? ' The probe cannot see them: sign-in is needed. These are the declared ones.' : '';
  if (toolCount === 0) {
    return state === 'NOT_VISIBLE'
      ? 'The probe cannot see the tools: sign-in is needed.'
      : 'This server lists no tools.';
  }
  const parts = [
    ...(readOnlyCount > 0 ? [`${readOnlyCount} read only`] : []),
    ...(destructiveCount > 0 ? [`${destructiveCount} may destroy`] : []),
  ];
  return `${countOf(toolCount, 'tool')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.${hidden}`;
}
