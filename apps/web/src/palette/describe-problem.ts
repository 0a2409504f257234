import { ApiError } from '../api/api-error.ts';

/** Why a search gave nothing, in one line. */
export function describeProblem(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Could not search. Something in this page failed.';
  return `Could not search. ${error.message}${error.requestId ? ` Request id ${error.requestId}` : ''}`;
}
