import { isDemo } from '@gatehouse/database/installation';
import type { Pool } from 'pg';
import { type Settings, SettingsError } from '../env.ts';

/**
 * Law I7: an issuer on this machine lets anybody sign in as anybody. It is trusted only for a database marked as demo, and
 * never in production.
 */
export async function refuseDevelopmentIssuer(pool: Pool, settings: Settings): Promise<void> {
  const development = settings.issuers.find(({ issuer }) => isLoopback(new URL(issuer).hostname));
  if (development === undefined) return;
  const { issuer } = development;
  if (settings.production) {
    throw new SettingsError(
      `GATEHOUSE_ISSUERS names the development issuer ${issuer}, which is refused in production.`,
    );
  }
  if (!(await isDemo(pool))) {
    throw new SettingsError(
      `GATEHOUSE_ISSUERS names the development issuer ${issuer}, but the database is not marked as a demo.`,
    );
  }
}

/** Host as a URL object gives it. 127.0.0.0/8 and names under localhost all lead to this machine. */
const isLoopback = (host: string): boolean =>
  /^(localhost|.*\.localhost|\[::1\]|127(\.\d{1,3}){3}|0\.0\.0\.0|\[::\]|\[::ffff:7f.*\])$/.test(
    host.replace(/\.$/, ''),
  );
