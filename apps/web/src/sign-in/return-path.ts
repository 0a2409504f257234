/** Where the identity provider sends people back to. */
export const CALLBACK_PATH = '/sign-in/callback';

/**
 * The page to show after signing in: only ever a path of this origin, never the callback itself. A stored address is
 * parsed again because `//evil.example` and `/\evil.example` are other origins to a browser.
 */
export function readReturnPath(stored: string | null | undefined, origin: string): string {
  if (!stored?.startsWith('/') || !URL.canParse(stored, origin)) return '/';
  const url = new URL(stored, origin);
  if (url.origin !== origin || url.pathname === CALLBACK_PATH) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
