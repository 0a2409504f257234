import type { Tokens } from './identity-provider.ts';

/** `ended`: the API no longer takes the token; what is on screen stays until the person signs in again. */
export type SessionStatus = 'signed-in' | 'ended';

/** The signed-in person's tokens, in memory, with a status that screens can watch. */
export interface Session {
  accessToken(): string;
  idToken(): string | undefined;
  status(): SessionStatus;
  end(): void;
  subscribe(listener: () => void): () => void;
}

/** Builds the session of tokens just received. */
export function createSession({ accessToken, idToken }: Tokens): Session {
  let status: SessionStatus = 'signed-in';
  const listeners = new Set<() => void>();
  return {
    accessToken: () => accessToken,
    idToken: () => idToken,
    status: () => status,
    end() {
      if (status === 'ended') return;
      status = 'ended';
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
