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
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiError && ['UNREACHABLE', 'UNAVAILABLE', 'INTERNAL', 'RATE_LIMITED'].includes(error.code);
