/** What a sign-in needs to remember while the page is away at the identity provider. No token is ever stored. */
export interface Attempt {
  readonly state: string;
  readonly codeVerifier: string;
  readonly nonce: string;
  readonly returnPath: string;
}

const KEY = 'gatehouse-sign-in';

/** Keeps an attempt for this tab. */
export const storeAttempt = (storage: Storage, attempt: Attempt): void => storage.setItem(KEY, JSON.stringify(attempt));

/** Takes the tab's attempt out of storage: it answers one callback, once. */
export function takeAttempt(storage: Storage): Attempt | undefined {
  const text = storage.getItem(KEY);
  storage.removeItem(KEY);
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Record<keyof Attempt, unknown>> | null;
    const { state, codeVerifier, nonce, returnPath } = value ?? {};
    if (![state, codeVerifier, nonce, returnPath].every((item) => typeof item === 'string')) return undefined;
    return value as Attempt;
  } catch {
    return undefined;
  }
}
