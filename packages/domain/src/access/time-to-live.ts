import type { CompiledServer } from './compile-server.ts';
import type { Now } from './request.ts';
import type { Facts } from './snapshot.ts';

/** No answer may be kept longer than this (law D12). */
export const MAX_TTL_SECONDS = 5;

/** Whole seconds for which an answer may be kept: never past the next instant at which it could change (law D12). */
export function timeToLive(
  facts: Facts,
  server: CompiledServer | undefined,
  tokenExpiresAt: number | undefined,
  now: Now,
): number {
  let remainingMs = Math.min(MAX_TTL_SECONDS * 1000, facts.maxAgeMs - now.factsAgeMs);
  if (tokenExpiresAt !== undefined) remainingMs = Math.min(remainingMs, tokenExpiresAt - now.at);
  if (server !== undefined) {
    for (const instant of server.boundaries) {
      if (instant <= now.at) continue;
      remainingMs = Math.min(remainingMs, instant - now.at);
      break;
    }
  }
  return Math.max(0, Math.floor(remainingMs / 1000));
}
