import { ApiError } from '../api/api-error.ts';

/** Where people sign in, as the API says it publicly. */
export interface SignInConfiguration {
  readonly issuer: string;
  readonly clientId: string;
  /** The registry itself: the only audience its doors accept (law I1). */
  readonly audience: string;
}

/** Asks the API of this origin where to sign in; rejects with an ApiError. */
export async function loadConfiguration(send: typeof fetch): Promise<SignInConfiguration> {
  const response = await send('/.well-known/gatehouse-configuration').catch(() => {
    throw new ApiError('UNREACHABLE', 'Gatehouse could not be reached. Check your connection.');
  });
  const body: unknown = response.ok ? await response.json().catch(() => null) : null;
  const { issuer, clientId, audience } = (body ?? {}) as Record<string, unknown>;
  if (typeof issuer !== 'string' || typeof clientId !== 'string' || typeof audience !== 'string') {
    throw new ApiError('UNAVAILABLE', `Gatehouse did not say where to sign in (HTTP ${response.status}).`);
  }
  return { issuer, clientId, audience };
}
