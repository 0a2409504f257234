import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readEnvironment } from './env.ts';
import { unpackChromium } from './unpack-chromium.ts';

/** A Chromium and how to start it. */
export interface ResolvedBrowser {
  readonly executablePath: string;
  readonly args: string[];
  /** Variables it needs besides ours. */
  readonly env?: Readonly<Record<string, string>>;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

// The sandbox needs user namespaces or a setuid helper, which containers and root rarely have; the pages are our own.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium: CHROMIUM_PATH, an installed one, Debian's package if this is root on Debian, and last the one inside
 * an npm package. Never Playwright's own download: a closed network has only package mirrors.
 */
export async function resolveBrowser(): Promise<ResolvedBrowser> {
  const { chromiumPath } = readEnvironment();
  if (chromiumPath) {
    if (!existsSync(chromiumPath)) throw new Error(`CHROMIUM_PATH is ${chromiumPath}, which does not exist.`);
    return { executablePath: chromiumPath, args: ARGS };
  }
  const installed = findInstalled() ?? installDebianPackage();
  return installed ? { executablePath: installed, args: ARGS } : unpackChromium(ARGS);
}

const findInstalled = () => INSTALLED.find((file) => existsSync(file));

function installDebianPackage(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stdout.write('No Chromium found: installing the package chromium with apt-get.\n');
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // Fonts too: without any, text has no width and every target is too small.
  const done = run('update') && run('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  return done ? findInstalled() : undefined;
}
