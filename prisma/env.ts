/** Server that tests use instead of the embedded one: URL of a superuser in TEST_DATABASE_URL. */
export const readTestServerUrl = (): string | undefined => process.env.TEST_DATABASE_URL || undefined;

/** What the database server's own process inherits: enough to start, nothing that could be a secret (law I5). */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '/usr/bin:/bin', LD_LIBRARY_PATH, SystemRoot, TMPDIR, TEMP } = process.env;
  return Object.fromEntries(
    Object.entries({ PATH, LD_LIBRARY_PATH, SystemRoot, TMPDIR, TEMP }).filter(([, value]) => value !== undefined),
  );
}

/** Roles of the migration run; throws a sentence for what is missing. */
export function readMigrationEnvironment(): { readonly ownerUrl: string; readonly applicationRole: string } {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: applicationUrl } = process.env;
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: the URL of the role that owns the tables.');
  if (!applicationUrl) throw new Error('DATABASE_URL is missing: its user is the role that is given privileges.');
  const applicationRole = decodeURIComponent(new URL(applicationUrl).username);
  if (!applicationRole) throw new Error('DATABASE_URL names no user: the role that is given privileges.');
  return { ownerUrl, applicationRole };
}
