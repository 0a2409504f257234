import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Compiles this package, for tests that start its child processes: those run compiled code, which must not be stale. */
export function buildStandalone(): void {
  const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', root], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build of the standalone failed:\n${stdout}`);
}
