import { AuthorizationResponseError } from 'oauth4webapi';
import { expect, test, vi } from 'vitest';
import { type Browser, enter, leaveToSignOut } from './enter.ts';
import type { IdentityProvider } from './identity-provider.ts';

const ORIGIN = 'http://localhost:4400';

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

function openTab(path: string, kept?: { tab: Storage; device: Storage }) {
  const assign = vi.fn();
  const url = new URL(path, ORIGIN);
  const browser: Browser = {
    location: { href: url.href, origin: ORIGIN, pathname: url.pathname, assign },
    tab: kept?.tab ?? memoryStorage(),
    device: kept?.device ?? memoryStorage(),
  };
  return { browser, assign };
}

const provider = (redeem: IdentityProvider['redeem']): IdentityProvider => ({
  authorizationUrl: async (attempt, silent) => `https://idp.example/auth?state=${attempt.state}&silent=${silent}`,
  redeem,
  signOutUrl: () => 'https://idp.example/end',
});

const working = provider(async () => ({ accessToken: 'at', idToken: 'id' }));
const refusing = (error: string) =>
  provider(async () => {
    throw new AuthorizationResponseError('refused', { cause: new URLSearchParams({ error }) });
  });

/** A tab that was sent away from `path` and has come back. */
async function comeBack(path: string, by: IdentityProvider) {
  const away = openTab(path);
  away.browser.device.setItem('gatehouse-was-signed-in', 'yes');
  await enter(by, away.browser);
  const back = openTab('/sign-in/callback?code=c', away.browser);
  return { ...back, entry: await enter(by, back.browser) };
}

test('a stranger sees the signed-out page and is sent nowhere', async () => {
  const { browser, assign } = openTab('/servers?q=a');
  expect(await enter(working, browser)).toEqual({ kind: 'signed-out', path: '/servers?q=a' });
  expect(assign).not.toHaveBeenCalled();
});

test('a reload asks the identity provider silently and comes back to the same page', async () => {
  const { browser, assign } = openTab('/servers?q=a');
  browser.device.setItem('gatehouse-was-signed-in', 'yes');
  expect(await enter(working, browser)).toEqual({ kind: 'leaving' });
  expect(assign).toHaveBeenCalledWith(expect.stringContaining('silent=true'));
  const { entry } = await comeBack('/servers?q=a', working);
  expect(entry).toMatchObject({ kind: 'signed-in', path: '/servers?q=a' });
});

test('no token reaches any storage', async () => {
  const { browser } = await comeBack('/', working);
  expect(browser.tab.length).toBe(0);
  expect(browser.device.length).toBe(1);
  expect(browser.device.getItem('gatehouse-was-signed-in')).toBe('yes');
});

test('when nobody is signed in there, the page is signed out without an alarm and does not try again', async () => {
  const { entry, browser } = await comeBack('/servers', refusing('login_required'));
  expect(entry).toEqual({ kind: 'signed-out', path: '/servers' });
  expect(browser.device.getItem('gatehouse-was-signed-in')).toBeNull();
});

test('any other failure is said', async () => {
  const { entry } = await comeBack('/servers', refusing('access_denied'));
  expect(entry).toMatchObject({ kind: 'signed-out', problem: 'Signing in did not work. Try again.' });
});

test('a callback that this tab did not ask for is not redeemed', async () => {
  const redeem = vi.fn<IdentityProvider['redeem']>();
  expect(await enter(provider(redeem), openTab('/sign-in/callback?code=stolen').browser)).toMatchObject({
    kind: 'signed-out',
  });
  expect(redeem).not.toHaveBeenCalled();
});

test('signing out forgets the person here and ends the session there', async () => {
  const { browser, assign } = openTab('/servers');
  browser.device.setItem('gatehouse-was-signed-in', 'yes');
  leaveToSignOut(working, browser, 'id');
  expect(browser.device.length).toBe(0);
  expect(assign).toHaveBeenCalledWith('https://idp.example/end');
});
