import { storeAttempt, takeAttempt } from './attempt.ts';
import { type IdentityProvider, needsPerson, newAttempt, type Tokens } from './identity-provider.ts';
import { CALLBACK_PATH, readReturnPath } from './return-path.ts';

/** How the page starts: with tokens, on its way to the identity provider, or signed out (with the reason, if any). */
export type Entry =
  | { readonly kind: 'signed-in'; readonly tokens: Tokens; readonly path: string }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'signed-out'; readonly path: string; readonly problem?: string };

/** What of the browser a sign-in touches. */
export interface Browser {
  readonly location: Pick<Location, 'href' | 'origin' | 'pathname' | 'assign'>;
  /** Of this tab: the attempt under way. */
  readonly tab: Storage;
  /** Of all tabs: that someone was signed in, never as whom. */
  readonly device: Storage;
}

const WAS_SIGNED_IN = 'gatehouse-was-signed-in';

/**
 * Decides how the page starts. A reload or a new tab of someone who was signed in asks the identity provider silently,
 * which still has its session; anyone else sees the signed-out page.
 */
export async function enter(provider: IdentityProvider, browser: Browser): Promise<Entry> {
  const { location, tab, device } = browser;
  const here = new URL(location.href);
  if (location.pathname !== CALLBACK_PATH) {
    const path = readReturnPath(`${here.pathname}${here.search}${here.hash}`, location.origin);
    if (device.getItem(WAS_SIGNED_IN) === null) return { kind: 'signed-out', path };
    await leaveToSignIn(provider, browser, path, true);
    return { kind: 'leaving' };
  }
  const attempt = takeAttempt(tab);
  const path = readReturnPath(attempt?.returnPath, location.origin);
  if (!attempt) return { kind: 'signed-out', path };
  try {
    const tokens = await provider.redeem(here, attempt);
    device.setItem(WAS_SIGNED_IN, 'yes');
    return { kind: 'signed-in', tokens, path };
  } catch (error) {
    device.removeItem(WAS_SIGNED_IN);
    if (needsPerson(error)) return { kind: 'signed-out', path };
    return { kind: 'signed-out', path, problem: 'Signing in did not work. Try again.' };
  }
}

/** Sends the page to the identity provider, to come back to `path`. */
export async function leaveToSignIn(
  provider: IdentityProvider,
  { tab, location }: Browser,
  path: string,
  silent = false,
): Promise<void> {
  const attempt = newAttempt(path);
  storeAttempt(tab, attempt);
  location.assign(await provider.authorizationUrl(attempt, silent));
}

/** Ends the session here and, where the provider offers it, there. */
export function leaveToSignOut(
  provider: IdentityProvider,
  { device, location }: Browser,
  idToken: string | undefined,
): void {
  device.removeItem(WAS_SIGNED_IN);
  location.assign(provider.signOutUrl(idToken) ?? '/');
}

/** Calls back when the person signs out in another tab, which tells all of them by forgetting that someone was signed in. */
export function watchSignOut(target: Pick<Window, 'addEventListener'>, onSignOut: () => void): void {
  target.addEventListener('storage', ({ key, newValue }) => {
    if ((key === WAS_SIGNED_IN || key === null) && newValue === null) onSignOut();
  });
}
