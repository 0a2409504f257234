import type { ProbeErrorClass } from '@gatehouse/domain/health/judge';

/** Why a server could not be looked at: one word for boards and filters. Slowness is judged, not seen. */
export type ErrorClass = Exclude<ProbeErrorClass, 'SLOW'>;

/**
 * A look that went wrong, thrown inside the worker and turned into a plain sighting by `probe`. The words never quote
 * what a non-MCP answer contained (law I8).
 */
export class LookFailure extends Error {
  readonly errorClass: ErrorClass;
  /** What the owner can do about it; null where there is nothing to advise. */
  readonly fix: string | null;

  constructor(errorClass: ErrorClass, message: string, fix: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.errorClass = errorClass;
    this.fix = fix;
  }
}
