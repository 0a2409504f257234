import { ERROR_CODES, type ErrorCode } from '@gatehouse/domain/errors';
import type { TypedDocumentString } from '../generated/graphql.ts';
import type { Session } from '../sign-in/session.ts';
import { ApiError } from './api-error.ts';
import type { Connection } from './connection.ts';

/** Asks the API one GraphQL question; rejects with an ApiError. */
export type Execute = <R, V>(document: TypedDocumentString<R, V>, variables: V, signal?: AbortSignal) => Promise<R>;

interface Answer<R> {
  readonly data?: R | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string; requestId?: string } }[];
}

interface Surroundings {
  readonly session: Pick<Session, 'accessToken' | 'status' | 'end'>;
  readonly connection: Connection;
  readonly send: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A signal that aborts when an answer is overdue: an API that hangs must not be waited for, for ever. */
  readonly overdue: () => AbortSignal;
}

/** Seconds to wait when the API has too many requests and does not say. */
const WAIT_SECONDS = 10;

/** What a proxy answers in the place of an API that is away or does not answer in time. */
const GATEWAY_FAILURES: readonly number[] = [502, 503, 504];

/**
 * Builds the executor. An answer with any error is an error: a null field beside one must not be read as "there is none".
 * Once the sign-in has ended, or while the API asks to wait, nothing is sent: screens go on asking, the API need not hear it.
 */
export function createExecute({ session, connection, send, now, overdue }: Surroundings): Execute {
  return async <R, V>(document: TypedDocumentString<R, V>, variables: V, signal?: AbortSignal) => {
    if (session.status() === 'ended') throw ended();
    if (now() < connection.state().waitUntil) throw limited();
    const late = overdue();
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session.accessToken()}` },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    };
    const response = await send('/graphql', request).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      connection.unreachable();
      throw unreachable();
    });
    const answer: Answer<R> = await response.json().catch(() => ({}));
    const silent = late.aborted || GATEWAY_FAILURES.includes(response.status);
    if (silent && !answer.data && !answer.errors) {
      connection.unreachable();
      throw unreachable();
    }
    const [error] = answer.errors ?? [];
    const code = error?.extensions?.code;
    const requestId = error?.extensions?.requestId ?? response.headers.get('x-request-id') ?? undefined;
    if (response.status === 429 || code === 'RATE_LIMITED') {
      connection.limited(Number(response.headers.get('retry-after')) || WAIT_SECONDS);
      throw limited(requestId);
    }
    connection.answered();
    if (response.status === 401 || code === 'UNAUTHENTICATED') {
      session.end();
      throw ended(requestId);
    }
    if (error) throw new ApiError(codeOf(code), error.message, requestId);
    if (!answer.data) throw new ApiError('INTERNAL', `Gatehouse gave no answer (HTTP ${response.status}).`, requestId);
    return answer.data;
  };
}

const unreachable = () => new ApiError('UNREACHABLE', 'Gatehouse could not be reached. Check your connection.');
const ended = (requestId?: string) => new ApiError('UNAUTHENTICATED', 'Your sign-in has ended.', requestId);
const limited = (requestId?: string) =>
  new ApiError('RATE_LIMITED', 'You asked more often than Gatehouse allows. It is asked again by itself.', requestId);

const codeOf = (code: string | undefined): ErrorCode => ERROR_CODES.find((known) => known === code) ?? 'INTERNAL';
