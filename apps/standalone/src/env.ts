import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the launcher and its commands read from the environment and the command line. */
export interface StandaloneSettings {
  /** Port of the product; the identity provider and the demo servers take the ports after it. */
  readonly port: number;
  readonly dataDir: string;
  /** An external database instead of the embedded one: its application role, and the role that migrates it. */
  readonly external: { readonly applicationUrl: string; readonly ownerUrl: string | undefined } | undefined;
  /** `--empty`: start without the demo servers and their data. */
  readonly empty: boolean;
  readonly production: boolean;
  /** Started by npm, whose shell may end without passing a signal on. */
  readonly underNpm: boolean;
  /** Handed on to api and worker, whose settings may be given this way too. */
  readonly inherited: NodeJS.ProcessEnv;
}

/** A setting that stops the start, in a sentence. */
export class SettingRefused extends Error {}

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
const DEFAULT_PORT = 4400;
/** Leaves room for the ports after it. */
const HIGHEST_PORT = 65_500;

/** Reads the settings; throws SettingRefused with a sentence that names the malformed one. */
export function readSettings(
  environment: NodeJS.ProcessEnv = process.env,
  args: readonly string[] = process.argv.slice(2),
): StandaloneSettings {
  const unknown = args.find((arg) => arg !== '--empty');
  if (unknown !== undefined) throw new SettingRefused(`${unknown} is not an option; there is only --empty.`);
  const { DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: ownerUrl } = environment;
  if (!applicationUrl && ownerUrl) throw new SettingRefused('DATABASE_OWNER_URL is set without DATABASE_URL.');
  return {
    port: readPort(environment.PORT),
    dataDir: readDataDir(environment),
    external: applicationUrl ? { applicationUrl, ownerUrl: ownerUrl || undefined } : undefined,
    empty: args.includes('--empty'),
    production: environment.NODE_ENV === 'production',
    underNpm: environment.npm_lifecycle_event !== undefined,
    inherited: environment,
  };
}

/** Folder of everything an installation keeps: database, keys, secrets, logs. */
export const readDataDir = (environment: NodeJS.ProcessEnv = process.env): string =>
  path.resolve(REPOSITORY, environment.GATEHOUSE_DATA_DIR || '.gatehouse');

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= HIGHEST_PORT) return port;
  throw new SettingRefused(`PORT must be a whole number from 1 to ${HIGHEST_PORT}, but is "${text}".`);
}
