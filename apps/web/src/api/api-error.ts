import type { ErrorCode } from '@gatehouse/domain/errors';

/** A refusal or failure of the API as screens need it. `UNREACHABLE` means that no answer came at all. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'UNREACHABLE';
  readonly requestId: string | undefined;

  constructor(code: ErrorCode | 'UNREACHABLE', message: string, requestId?: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.requestId = requestId;
  }
}

/** Whether asking again may help: only when the refusal was not about the question. */
export const isPassing = (error: unknown): boolean => isOneOf(error, 'UNREACHABLE', 'UNAVAILABLE', 'INTERNAL');

/** Whether the frame of the page says it, once for everything on it: no way to the API, sign-in ended, asked to wait. */
export const isSaidOnce = (error: unknown): boolean => isOneOf(error, 'UNREACHABLE', 'UNAUTHENTICATED', 'RATE_LIMITED');

const isOneOf = (error: unknown, ...codes: ApiError['code'][]) =>
  error instanceof ApiError && codes.includes(error.code);
