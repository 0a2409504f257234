import { rmSync } from 'node:fs';
import path from 'node:path';
import { PEOPLE, WORKLOADS } from '@gatehouse/database/seed/people';
import { seedWorld } from '@gatehouse/database/seed/world';
import pg from 'pg';
import { keepRunning } from './children/keep-running.ts';
import { entryOf, serviceEnvironment } from './children/service-environment.ts';
import { untilReady } from './children/until-ready.ts';
import { openDatabase } from './database/open-database.ts';
import { approveDemo } from './demo/approve-demo.ts';
import { openControlDoor } from './demo/control-door.ts';
import { describeInstallation } from './demo/describe-installation.ts';
import { CATALOGUE, endpointOf, portOf } from './demo-servers/catalogue.ts';
import { createFleet } from './demo-servers/fleet.ts';
import type { StandaloneSettings } from './env.ts';
import { loadCredentials } from './identity-provider/credentials.ts';
import { startIdentityProvider } from './identity-provider/start-identity-provider.ts';
import { readBasePort } from './installation/base-port.ts';
import { type HeldRecord, holdDataDir } from './installation/launcher-record.ts';
import { requireFreePorts } from './installation/require-free-ports.ts';
import type { StopList } from './installation/stop-list.ts';

/** The api must answer within this time; a failing one says why long before. */
const READY_TIMEOUT_MS = 120_000;

/** The demo is announced after this time also when some server has not been seen yet. */
const APPROVALS_TIMEOUT_MS = 60_000;

/** How a stop is asked for, and then urged. */
export interface StopSignals {
  readonly signal: AbortSignal;
  readonly hurry: AbortSignal;
}

/**
 * Starts everything, from the database to the demo servers, and returns when the product is ready. What was started is in
 * `stops` at every moment, so that the caller can end it also when this throws or the signal aborts in the middle.
 */
export async function launch(
  settings: StandaloneSettings,
  stops: StopList,
  say: (line: string) => void,
  { signal, hurry }: StopSignals,
): Promise<void> {
  const { dataDir, port, inherited } = settings;
  const publicUrl = `http://localhost:${port}`;
  const logDir = path.join(dataDir, 'logs');
  const step = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    signal.throwIfAborted();
    return result;
  };

  const record = await step(holdDataDir(dataDir, say));
  stops.add('lock', record.release);
  rmSync(logDir, { recursive: true, force: true }); // logs are of one run
  const basePort = await step(readBasePort(dataDir, port));
  if (basePort !== port) {
    say(
      `This data directory was first started with PORT=${basePort}: its sign-in and demo servers keep the ports after ${basePort}.`,
    );
  }
  await step(requireFreePorts(neededPorts(settings, basePort)));

  const issuer = `http://localhost:${basePort + 1}`;
  const credentials = await step(
    loadCredentials(
      dataDir,
      WORKLOADS.map((one) => one.clientId),
    ),
  );
  const provider = await step(
    startIdentityProvider({
      issuer,
      port: basePort + 1,
      production: settings.production,
      audience: publicUrl,
      resources: CATALOGUE.filter((one) => one.signIn).map(({ name }) => endpointOf(name, basePort)),
      webOrigins: [publicUrl, `http://127.0.0.1:${port}`],
      people: PEOPLE.map(({ subject, displayName, role, groups }) => ({ subject, name: displayName, role, groups })),
      workloads: WORKLOADS,
      credentials,
    }),
  );
  stops.add('identity provider', provider.close);

  say('Starting the database');
  const database = await openDatabase(settings, say);
  stops.add('database', database.stop);
  signal.throwIfAborted();
  const owner = settings.empty || !database.ownerUrl ? undefined : openPool(database.ownerUrl, stops);
  if (owner) {
    await step(seedWorld(owner, { issuer, endpointOf: (name) => endpointOf(name, basePort) }));
  }

  const fleet = createFleet({
    basePort,
    issuer,
    registryUrl: publicUrl,
    decider: deciderOf(credentials.clientSecrets),
    logDir,
    hurry,
    onStart: ({ name, pid }) => record.addChild(name, pid),
  });
  stops.add('demo servers', fleet.stopAll);
  const env = serviceEnvironment({
    applicationUrl: database.applicationUrl,
    port,
    publicUrl,
    issuer,
    demoBasePort: settings.empty ? undefined : basePort,
    inherited,
  });
  startService('api', env, { logDir, record, stops, say, hurry });
  if (!settings.empty) {
    say('Starting the demo servers');
    await step(fleet.startAll());
  }
  await step(untilReady(`http://127.0.0.1:${port}/readyz`, READY_TIMEOUT_MS, signal));
  startService('worker', env, { logDir, record, stops, say, hurry });

  const door = await step(openControlDoor(fleet));
  stops.add('control door', door.close);
  record.update({ doors: { publicUrl, issuer, basePort, controlPort: door.port, controlSecret: door.secret } });
  if (owner) {
    const approvals = approveDemo(owner, say, signal).catch((error: Error) =>
      say(`The approvals of the demo could not be given: ${error.message}`),
    );
    const patience = new Promise((resolve) => setTimeout(resolve, APPROVALS_TIMEOUT_MS, 'late').unref());
    if ((await step(Promise.race([approvals, patience]))) === 'late') {
      say('Some demo servers have not been seen yet; their approvals follow as soon as they are.');
    }
  }
  say(`\nGatehouse is ready at ${publicUrl}\n`);
  say(describeInstallation({ fleet, database: database.description, dataDir, empty: settings.empty }));
}

/** A connection that seeds and approves, closed before the database stops. */
function openPool(connectionString: string, stops: StopList): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 1, application_name: 'gatehouse-standalone' });
  pool.on('error', () => {}); // a lost connection shows at its next use
  stops.add('seed connection', () => pool.end());
  return pool;
}

function neededPorts({ port, empty }: StandaloneSettings, basePort: number) {
  const servers = empty ? [] : CATALOGUE.filter((one) => one.runs !== 'silent');
  return [
    { port, purpose: 'Gatehouse' },
    { port: basePort + 1, purpose: 'the development identity provider' },
    ...servers.map(({ name }) => ({ port: portOf(name, basePort), purpose: `the demo server ${name}` })),
  ];
}

/** The service whose name the guarded demo servers ask in. */
function deciderOf(secrets: Readonly<Record<string, string>>) {
  const workload = WORKLOADS.find((one) => one.clientId === 'gateway');
  if (!workload) throw new Error('The demo has no workload named gateway.');
  return { clientId: workload.clientId, clientSecret: secrets[workload.clientId] ?? '', scopes: workload.scopes };
}

function startService(
  name: 'api' | 'worker',
  env: NodeJS.ProcessEnv,
  {
    logDir,
    record,
    stops,
    say,
    hurry,
  }: {
    logDir: string;
    record: HeldRecord;
    stops: StopList;
    say: (line: string) => void;
    hurry: AbortSignal;
  },
): void {
  const spec = { name, script: entryOf(name), env, logFile: path.join(logDir, `${name}.log`), hurry };
  const kept = keepRunning(spec, say, ({ pid }) => record.addChild(name, pid));
  stops.add(name, kept.stop);
}
