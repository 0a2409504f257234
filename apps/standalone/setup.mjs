// Steps that come before anything of ours can be imported: plain Node, no dependency.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PNPM = ['npx', '--yes', 'pnpm@12.21.0'];

// Build tools that would report to their makers are told not to.
const QUIET = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CHECKPOINT_DISABLE: '1' };

const MINIMUM_NODE = [20, 19];
const STAMPS = path.join(ROOT, 'node_modules', '.gatehouse');
const BUILT = ['packages/domain', 'prisma', 'apps/api', 'apps/worker', 'apps/web', 'apps/standalone'];
const NOT_SOURCES = new Set(['node_modules', 'dist', '.turbo', 'coverage', 'prisma/generated']);

/** Ends the process with a sentence where this Node is too old to run anything else. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = MINIMUM_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  process.stderr.write(
    `Gatehouse needs Node ${MINIMUM_NODE.join('.')} or newer, and this is Node ${process.versions.node}.\n`,
  );
  process.exit(1);
}

/** Installs dependencies if the lockfile changed since the last time or they are missing. */
export async function install(say) {
  const wanted = digest(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packageFiles()]);
  if (existsSync(path.join(ROOT, 'node_modules/.pnpm')) && readStamp('install') === wanted) return;
  say('Installing dependencies (about half a minute the first time)');
  await run([...PNPM, 'install', '--frozen-lockfile']);
  writeStamp('install', wanted);
}

/** Builds every package if a source changed since the last time or an output is missing. */
export async function build(say) {
  const outputs = BUILT.filter((folder) => existsSync(path.join(ROOT, folder, 'package.json')));
  const wanted = digest(sources());
  if (outputs.every((folder) => existsSync(path.join(ROOT, folder, 'dist'))) && readStamp('build') === wanted) return;
  say('Building');
  await run([...PNPM, 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only']);
  writeStamp('build', wanted);
}

/** Imports a compiled file of this package; ends the process with a sentence where there is none yet. */
export async function runBuilt(file) {
  const script = path.join(ROOT, 'apps/standalone/dist', file);
  if (existsSync(script)) return import(pathToFileURL(script).href);
  process.stderr.write('Gatehouse is not built yet: run npm start first.\n');
  return process.exit(1);
}

/**
 * Runs a command to its end, its output shown. Rejects when it fails. The command leads a process group of its own, which is
 * ended with us, so that a Ctrl-C leaves nothing installing or building in the background.
 */
export function run([command, ...args], options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      detached: true,
      env: { ...process.env, ...QUIET },
      ...options,
    });
    const end = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It ended just now.
      }
      process.exit(1);
    };
    process.on('SIGINT', end).on('SIGTERM', end);
    const settle = (error) => {
      process.off('SIGINT', end).off('SIGTERM', end);
      if (error) reject(error);
      else resolve();
    };
    child.once('error', (error) => settle(new Error(`${command} could not be run: ${error.message}`)));
    child.once('exit', (code, signal) =>
      settle(
        code === 0 ? undefined : new Error(`${[command, ...args].join(' ')} failed (${signal ?? `exit ${code}`}).`),
      ),
    );
  });
}

const packageFiles = () =>
  ['.', ...['apps', 'packages'].flatMap(foldersIn), 'prisma', 'e2e']
    .map((folder) => path.join(folder, 'package.json'))
    .filter((file) => existsSync(path.join(ROOT, file)));

const foldersIn = (parent) =>
  readdirSync(path.join(ROOT, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(parent, entry.name));

/** Every file a build may depend on; tests are none of them. */
function sources() {
  const found = ['package.json', 'pnpm-lock.yaml', 'turbo.json', 'tsconfig.base.json'];
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
      const name = path.join(folder, entry.name);
      if (NOT_SOURCES.has(entry.name) || NOT_SOURCES.has(name)) continue;
      if (entry.isDirectory()) walk(name);
      else if (entry.isFile() && !/\.(test|spec)\.tsx?$/.test(entry.name)) found.push(name);
    }
  };
  for (const folder of ['apps', 'packages', 'prisma']) walk(folder);
  return found;
}

/** One digest over names and contents. */
function digest(files) {
  const hash = createHash('sha256');
  for (const file of [...files].sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

function readStamp(name) {
  try {
    return readFileSync(path.join(STAMPS, name), 'utf8');
  } catch {
    return undefined;
  }
}

function writeStamp(name, value) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(path.join(STAMPS, name), value);
}
