import { setMaxListeners } from 'node:events';
import { readSettings, SettingRefused, type StandaloneSettings } from './env.ts';
import { AlreadyRunning } from './installation/launcher-record.ts';
import { PortTaken } from './installation/require-free-ports.ts';
import { createStopList } from './installation/stop-list.ts';
import { launch } from './launch.ts';

/** How often the launcher looks whether npm still is its parent. */
const PARENT_CHECK_MS = 500;

/** One Ctrl-C may reach us twice, from the terminal and from npm. */
const SAME_KEY_MS = 1_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Runs the whole product until it is told to stop, then ends everything it started, the database last. */
export async function main(): Promise<void> {
  // A terminal that is gone must not keep us from ending what we started.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const stop = watchForStop();
  const stops = createStopList(say);
  let failed = false;
  try {
    const settings = readSettings();
    refuseProduction(settings);
    if (settings.underNpm) stop.whenParentEnds();
    await launch(settings, stops, say, stop);
    await stop.requested;
  } catch (error) {
    failed = !stop.signal.aborted;
    if (failed) process.stderr.write(`${explain(error)}\n`);
  }
  if (stop.signal.aborted) say('Stopping');
  await stops.stopAll();
  process.exit(failed ? 1 : 0);
}

/** The first Ctrl-C, SIGTERM, SIGHUP or loss of npm asks for an orderly stop; a later one kills the children at once. */
function watchForStop() {
  const asked = new AbortController();
  const hurry = new AbortController();
  setMaxListeners(0, asked.signal, hurry.signal); // every child listens
  let askedAt = 0;
  const ask = () => {
    if (!asked.signal.aborted) {
      askedAt = performance.now();
      asked.abort(new Error('stopped'));
    } else if (performance.now() - askedAt > SAME_KEY_MS) {
      say('Stopping at once');
      hurry.abort();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask);
  return {
    signal: asked.signal,
    hurry: hurry.signal,
    requested: new Promise((resolve) => asked.signal.addEventListener('abort', resolve, { once: true })),
    whenParentEnds: () => {
      const parent = process.ppid;
      // npm's shell ends at SIGTERM without passing it on; all there is to see is that the parent is another one.
      setInterval(() => process.ppid !== parent && asked.abort(new Error('npm ended')), PARENT_CHECK_MS).unref();
    },
  };
}

function refuseProduction({ production }: StandaloneSettings): void {
  if (!production) return;
  throw new SettingRefused(
    'NODE_ENV is production, but npm start runs a demo that signs anybody in without a password. ' +
      'In production run apps/api and apps/worker with an identity provider of your own.',
  );
}

/** What was thrown on purpose is its sentence; anything else is a defect and shows where it came from. */
function explain(error: unknown): string {
  if (error instanceof SettingRefused || error instanceof AlreadyRunning || error instanceof PortTaken)
    return error.message;
  if (!(error instanceof Error)) return `Gatehouse could not start: ${String(error)}`;
  const onPurpose = Object.getPrototypeOf(error) === Error.prototype;
  return `Gatehouse could not start: ${onPurpose ? error.message : error.stack}`;
}
