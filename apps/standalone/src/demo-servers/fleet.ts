import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Child, lastLines, startChild } from '../children/start-child.ts';
import { CATALOGUE, type CatalogueEntry, endpointOf, portOf } from './catalogue.ts';
import type { DemoSetting, Era, Levers } from './demo-server.ts';
import type { LeverMessage } from './launcher-channel.ts';

/** What the demo servers need to know of the rest. */
export interface FleetOptions {
  readonly basePort: number;
  readonly issuer: string;
  readonly registryUrl: string;
  /** Credential handed to guarded servers only. */
  readonly decider: NonNullable<DemoSetting['decider']>;
  readonly logDir: string;
  /** Ends the patience of a stop. */
  readonly hurry?: AbortSignal;
  /** Called with each process that starts, so that a later launcher can end what a killed one left. */
  readonly onStart?: (child: Child) => void;
}

/** One demo server as `list` shows it. */
export interface ServerState {
  readonly name: string;
  readonly era: Era | null;
  readonly endpoint: string;
  readonly port: number;
  readonly state: 'running' | 'stopped' | 'not running by design';
  readonly pid: number | null;
  readonly slow: boolean;
  readonly changed: boolean;
}

/** The demo servers, one process each, and their levers. Each lever answers with a sentence; refusals are thrown. */
export interface Fleet {
  list(): ServerState[];
  startAll(): Promise<void>;
  stopAll(): Promise<void>;
  start(name: string): Promise<string>;
  stop(name: string): Promise<string>;
  slow(name: string): Promise<string>;
  change(name: string): Promise<string>;
}

/** A lever that can't be pulled, in a sentence for the person at the terminal. */
export class LeverRefused extends Error {}

interface Running {
  readonly child: Child;
  readonly levers: Levers;
}

/** Delay of the `slow` lever: longer than the 2 s beyond which the registry calls a server degraded. */
const SLOW_MS = 3_000;

/** A server must listen within this time; it loads one SDK on a busy machine. */
const START_TIMEOUT_MS = 30_000;

/** The only server with something to change. */
const CHANGEABLE = 'com.example.data/airflow';

/** The demo servers, none of them started yet. */
export function createFleet(options: FleetOptions): Fleet {
  const running = new Map<string, Running>();

  const entryOf = (given: string): CatalogueEntry => {
    const name = given.startsWith('com.example.') ? given : `com.example.${given}`;
    const entry = CATALOGUE.find((one) => one.name === name);
    if (entry) return entry;
    const names = CATALOGUE.map((one) => one.name.replace('com.example.', '')).join(', ');
    throw new LeverRefused(`There is no demo server ${given}. There are: ${names}.`);
  };
  const runningOf = ({ name, runs }: CatalogueEntry): Running => {
    const found = running.get(name);
    if (found) return found;
    throw new LeverRefused(
      runs === 'silent' ? `${name} never runs: that is its part in the demo.` : `${name} is stopped; start it first.`,
    );
  };
  const pull = ({ child, levers }: Running, change: Partial<Levers>) => {
    Object.assign(levers, change);
    child.process.send({ kind: 'levers', ...change } satisfies LeverMessage);
  };

  const launch = async (entry: CatalogueEntry): Promise<void> => {
    const { name, slowMs } = entry;
    const port = portOf(name, options.basePort);
    const script = entry.runs === 'package' ? 'run-package.js' : 'main.js';
    const logFile = path.join(options.logDir, `${name}.log`.replaceAll('/', '-'));
    const child = startChild({
      name,
      script: fileURLToPath(new URL(`../../dist/demo-servers/${script}`, import.meta.url)),
      // A server of somebody else gets nothing of our environment but its port.
      env: { PORT: String(port) },
      logFile,
      ...(options.hurry && { hurry: options.hurry }),
    });
    options.onStart?.(child);
    running.set(name, { child, levers: { slowMs, changed: false } });
    void child.exited.then(() => running.get(name)?.child === child && running.delete(name));
    const setting: DemoSetting = {
      name,
      endpoint: endpointOf(name, options.basePort),
      port,
      slowMs,
      issuer: options.issuer,
      registryUrl: options.registryUrl,
      decider: entry.guarded ? options.decider : null,
    };
    try {
      await untilListening(child, setting);
    } catch (error) {
      await child.stop();
      throw new Error(`${name} did not start: ${(error as Error).message}\n${lastLines(logFile)}`);
    }
  };

  const fleet: Fleet = {
    list: () =>
      CATALOGUE.map(({ name, era, runs, slowMs }) => {
        const found = running.get(name);
        return {
          name,
          era,
          endpoint: endpointOf(name, options.basePort),
          port: portOf(name, options.basePort),
          state: runs === 'silent' ? 'not running by design' : found ? 'running' : 'stopped',
          pid: found?.child.pid ?? null,
          slow: (found?.levers.slowMs ?? slowMs) > 0,
          changed: found?.levers.changed ?? false,
        };
      }),
    startAll: async () => {
      await Promise.all(CATALOGUE.filter((one) => one.runs !== 'silent').map(launch));
    },
    stopAll: async () => {
      await Promise.all([...running.values()].map(({ child }) => child.stop()));
    },
    start: async (given) => {
      const entry = entryOf(given);
      if (entry.runs === 'silent') runningOf(entry);
      const before = running.get(entry.name);
      const asAtFirst = before && before.levers.slowMs === entry.slowMs && !before.levers.changed;
      if (asAtFirst) return `${entry.name} is running already.`;
      await before?.child.stop();
      await launch(entry);
      return `${entry.name} runs as it did at first.`;
    },
    stop: async (given) => {
      const entry = entryOf(given);
      await runningOf(entry).child.stop();
      return `${entry.name} is stopped until you start it, or until Gatehouse itself is started again.`;
    },
    slow: async (given) => {
      const entry = entryOf(given);
      pull(runningOf(entry), { slowMs: SLOW_MS });
      return `${entry.name} answers after ${SLOW_MS / 1000} s from now on; start brings it back to how it was.`;
    },
    change: async (given) => {
      const entry = entryOf(given);
      if (entry.name !== CHANGEABLE) throw new LeverRefused(`Only ${CHANGEABLE} has something to change.`);
      pull(runningOf(entry), { changed: true });
      return `${entry.name} has changed the text of one tool and added another; start brings it back to how it was.`;
    },
  };
  return fleet;
}

/** Tells a fresh process which server to be and waits until it listens. */
function untilListening(child: Child, setting: DemoSetting): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it did not listen in time')), START_TIMEOUT_MS);
    const settle = (outcome: () => void) => {
      clearTimeout(timer);
      outcome();
    };
    child.process.on('message', (message: { kind: string; message?: string }) => {
      if (message.kind === 'listening') settle(resolve);
      if (message.kind === 'failed') settle(() => reject(new Error(message.message)));
    });
    void child.exited.then((end) => settle(() => reject(new Error(end))));
    child.process.send(setting);
  });
}
