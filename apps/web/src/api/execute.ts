import { ERROR_CODES, type ErrorCode } from '@gatehouse/domain/errors';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { ApiError } from './api-error.ts';

/** Asks the API one GraphQL question; rejects with an ApiError. */
export type Execute = <R, V>(document: TypedDocumentString<R, V>, variables: V, signal?: AbortSignal) => Promise<R>;

interface Answer<R> {
  readonly data?: R | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string; requestId?: string } }[];
}

/** Builds the executor. An answer with any error is an error: a null field beside one must not be read as "there is none". */
export function createExecute(session: { accessToken(): string; end(): void }, send: typeof fetch): Execute {
  return async <R, V>(document: TypedDocumentString<R, V>, variables: V, signal?: AbortSignal) => {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session.accessToken()}` },
      body: JSON.stringify({ query: document.toString(), variables }),
      ...(signal && { signal }),
    };
    const response = await send('/graphql', request).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new ApiError('UNREACHABLE', 'Gatehouse could not be reached. Check your connection.');
    });
    const answer: Answer<R> = await response.json().catch(() => ({}));
    const [error] = answer.errors ?? [];
    const requestId = error?.extensions?.requestId ?? response.headers.get('x-request-id') ?? undefined;
    if (response.status === 401 || error?.extensions?.code === 'UNAUTHENTICATED') {
      session.end();
      throw new ApiError('UNAUTHENTICATED', 'Your sign-in has ended.', requestId);
    }
    if (error) throw new ApiError(codeOf(error.extensions?.code), error.message, requestId);
    if (!answer.data) throw new ApiError('INTERNAL', `Gatehouse gave no answer (HTTP ${response.status}).`, requestId);
    return answer.data;
  };
}

const codeOf = (code: string | undefined): ErrorCode => ERROR_CODES.find((known) => known === code) ?? 'INTERNAL';
