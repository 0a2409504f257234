import type { CDPSession, Page } from '@playwright/test';

/** Chromium's own "Fast 4G": bits a second, and milliseconds before an answer begins. */
const FAST_4G = { downloadThroughput: (9e6 * 0.9) / 8, uploadThroughput: (1.5e6 * 0.9) / 8, latency: 60 * 2.75 };
const CPU_SLOWDOWN = 4;

/** Makes the page's machine four times slower and its line a phone's, with nothing in its cache. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', { offline: false, ...FAST_4G });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return session;
}

/** Bytes of the scripts and styles that a visit loads, on the line and unpacked; each file once, though signing in loads the page twice. */
export async function weighVisit(
  session: CDPSession,
  visit: () => Promise<void>,
): Promise<{ readonly sent: number; readonly unpacked: number }> {
  const seen = new Set<string>();
  const wanted = new Set<string>();
  let sent = 0;
  let unpacked = 0;
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if ((type !== 'Script' && type !== 'Stylesheet') || seen.has(response.url)) return;
    seen.add(response.url);
    wanted.add(requestId);
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (wanted.has(requestId)) unpacked += dataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (wanted.has(requestId)) sent += encodedDataLength;
  });
  await visit();
  return { sent, unpacked };
}
