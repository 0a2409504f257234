import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitSettings } from '../env.ts';
import type { Identity } from '../identity/identity.ts';

/** Takes one request from a caller's minute; answers the seconds to wait when none is left. */
export interface RateLimits {
  ofIdentity(identity: Identity): Promise<number | undefined>;
  ofAddress(address: string): Promise<number | undefined>;
  /** Gives back what an address paid for a token that turned out valid: many people may share one address. */
  forgive(address: string): Promise<void>;
}

/**
 * Requests a minute, counted in this process: per person or service, and per address for those without a valid token, which
 * also slows down guessing. Decide services stand behind every call of a gateway and have their own, far higher limit.
 */
export function createRateLimits(limits: LimitSettings): RateLimits {
  const perMinute = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  const subjects = perMinute(limits.perSubjectPerMinute);
  const services = perMinute(limits.perServicePerMinute);
  const addresses = perMinute(limits.perAddressPerMinute);
  return {
    ofIdentity: (identity) => {
      const limiter = identity.kind === 'WORKLOAD' && identity.scopes.has('decide') ? services : subjects;
      return take(limiter, `${identity.kind} ${identity.issuer} ${identity.subject}`);
    },
    ofAddress: (address) => take(addresses, address),
    forgive: async (address) => {
      await addresses.reward(address, 1);
    },
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (rejected) {
    if (rejected instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejected.msBeforeNext / 1000));
    throw rejected;
  }
}
