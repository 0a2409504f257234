import type { ProbeOutcome } from '@gatehouse/domain/health/judge';
import { type Fingerprint, fingerprintSurface } from '@gatehouse/domain/server/fingerprint';
import { type Surface, UNSEEN } from '@gatehouse/domain/server/surface';
import { type EgressLimits, type EgressSession, openEgress } from './egress/open-egress.ts';
import type { EgressPolicy } from './egress/resolve-host.ts';
import { translateError } from './egress/translate-error.ts';
import { type ErrorClass, LookFailure } from './failure.ts';
import { captureSurface } from './mcp/capture-surface.ts';
import type { Connection, Era } from './mcp/connection.ts';
import { openConnection } from './mcp/open-connection.ts';
import { readSignIn } from './mcp/read-sign-in.ts';
import { makeWire, type Wire } from './mcp/wire.ts';
import { makeSteps, type ReportStep, type Step, type StepCode, type Steps } from './steps.ts';

/** What one probe saw; what it means is the domain's to say. */
export interface Sighting {
  readonly endpoint: string;
  readonly outcome: ProbeOutcome;
  readonly era: Era | null;
  /** Time of the exchange that opened the server, or that asked for sign-in. */
  readonly latencyMs: number | null;
  readonly errorClass: ErrorClass | null;
  readonly message: string | null;
  /** Set exactly when the outcome is OPENED or SIGN_IN_NEEDED. */
  readonly seen: { readonly surface: Surface; readonly fingerprint: Fingerprint } | null;
  readonly steps: readonly Step[];
  /** What was thrown, for the log alone. */
  readonly cause: unknown;
}

export interface ProbeOptions {
  readonly policy: EgressPolicy;
  readonly limits?: EgressLimits;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly report?: ReportStep;
  /** Breaks the probe off, at shutdown. */
  readonly signal?: AbortSignal;
}

/** Notes of a probe under way: where it stands when something fails. */
interface Progress {
  stage: StepCode;
  era: Era | null;
  latencyMs: number | null;
  opened: boolean;
}

/** Looks at one endpoint without any identity. Never throws: a failure is something seen. */
export async function probe(endpoint: string, options: ProbeOptions): Promise<Sighting> {
  const steps = makeSteps(options.now, options.report ?? (() => undefined));
  const progress: Progress = { stage: 'ADDRESS', era: null, latencyMs: null, opened: false };
  const saw = (outcome: ProbeOutcome, seen: Sighting['seen'], failure: LookFailure | null = null): Sighting => ({
    endpoint,
    outcome,
    era: progress.era,
    latencyMs: progress.latencyMs,
    errorClass: failure?.errorClass ?? null,
    message: failure?.message ?? null,
    seen,
    steps: steps.steps,
    cause: failure?.cause,
  });
  let session: EgressSession | undefined;
  try {
    session = await openSession(endpoint, options, steps, progress);
    const surface = await look(makeWire(endpoint, session), options.now, steps, progress);
    const seen = { surface, fingerprint: fingerprint(surface) };
    steps.add('SURFACE', 'OK', `Captured: ${seen.fingerprint.slice(0, 16)}.`);
    return saw(surface.auth === null ? 'OPENED' : 'SIGN_IN_NEEDED', seen);
  } catch (error) {
    const failure = translateError(error);
    steps.add(progress.stage, 'FAILED', failure.message, failure.fix);
    return saw(progress.opened ? 'SURFACE_FAILED' : 'FAILED', null, failure);
  } finally {
    await session?.close().catch(() => undefined);
  }
}

async function openSession(endpoint: string, options: ProbeOptions, steps: Steps, progress: Progress) {
  const onConnect = () => {
    if (progress.stage !== 'CONNECT') return;
    steps.add('CONNECT', 'OK', endpoint.startsWith('https:') ? 'Connected, certificate valid.' : 'Connected.');
    progress.stage = 'ERA';
  };
  const session = await openEgress(endpoint, { ...options, onConnect });
  steps.add('ADDRESS', 'OK', 'The address is allowed.');
  progress.stage = 'CONNECT';
  return session;
}

/** Opens the server and reads what it shows; where it asks for sign-in, what it says about that. */
async function look(wire: Wire, now: () => number, steps: Steps, progress: Progress): Promise<Surface> {
  const opened = await openConnection(wire, now);
  progress.latencyMs = opened.latencyMs;
  if (opened.kind === 'SIGN_IN') return { ...UNSEEN, auth: await signIn(wire, opened.challenge, steps, progress) };
  const { connection } = opened;
  Object.assign(progress, { era: connection.era, opened: true, stage: 'OPEN' });
  steps.add('ERA', 'OK', `Speaks ${connection.protocolVersions.join(', ')} (${connection.era}).`);
  steps.add('OPEN', 'OK', `Opened in ${opened.latencyMs} ms.`);
  try {
    return await lookAround(wire, connection, steps, progress);
  } finally {
    await connection.end();
  }
}

async function lookAround(wire: Wire, connection: Connection, steps: Steps, progress: Progress): Promise<Surface> {
  progress.stage = 'TOOLS';
  const { surface, challenge } = await captureSurface(connection, (code, count) => {
    const text = count === null ? 'Not offered.' : `${count} listed.`;
    steps.add(code, 'OK', text);
    progress.stage = code === 'TOOLS' ? 'PROMPTS' : code === 'PROMPTS' ? 'RESOURCES' : 'SURFACE';
  });
  if (challenge === null) return surface;
  return { ...surface, auth: await signIn(wire, challenge, steps, progress) };
}

async function signIn(wire: Wire, challenge: string, steps: Steps, progress: Progress) {
  progress.stage = 'AUTH';
  const auth = await readSignIn(wire, challenge);
  steps.add('AUTH', 'WARNING', 'Sign-in is needed: the tools are not visible to the probe.');
  progress.stage = 'SURFACE';
  return auth;
}

function fingerprint(surface: Surface): Fingerprint {
  const result = fingerprintSurface(surface);
  if (!result.ok) throw new LookFailure('SCHEMA', result.error.message, 'Correct what the server lists.');
  // Names go into columns of PostgreSQL, which has no NUL; a name that can't be kept could never be quarantined.
  const { tools, prompts, resourceTemplates, serverInfo } = surface;
  const names = [...tools, ...prompts, ...resourceTemplates].flatMap(({ name, uriTemplate }) => [
    String(name),
    String(uriTemplate),
  ]);
  if ([...names, ...Object.keys(serverInfo ?? {})].some((name) => name.includes('\0'))) {
    throw new LookFailure('SCHEMA', 'A name has a NUL character.', 'Correct what the server lists.');
  }
  return result.value;
}
