import type { IncomingHttpHeaders } from 'node:http';
import { canonicaliseEndpoint } from '@gatehouse/domain/server/endpoint';
import { buildConnector, Client, type Dispatcher } from 'undici';
import { LookFailure } from '../failure.ts';
import { type ByteBudget, readBody } from './read-body.ts';
import { type EgressPolicy, type PinnedAddress, resolveHost } from './resolve-host.ts';
import { translateError } from './translate-error.ts';

/** Time and size limits of one session; times in milliseconds. */
export interface EgressLimits {
  readonly connectMs: number;
  /** One request, from sending to the last byte. */
  readonly requestMs: number;
  /** The session, from opening to the last byte of its last request. */
  readonly sessionMs: number;
  readonly headerBytes: number;
  /** One answer, decompressed. */
  readonly bodyBytes: number;
  /** All answers together, decompressed. */
  readonly sessionBytes: number;
}

export const DEFAULT_LIMITS: EgressLimits = {
  connectMs: 5_000,
  requestMs: 10_000,
  sessionMs: 30_000,
  headerBytes: 16_384,
  bodyBytes: 8 * 1024 * 1024,
  sessionBytes: 16 * 1024 * 1024,
};

export interface EgressRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Must lie on the session's origin. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface EgressResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body as it arrives, within the limits. Stopping early closes the connection. */
  readonly chunks: AsyncIterable<string>;
  readonly text: () => Promise<string>;
  /** Leaves the body unread. */
  readonly discard: () => void;
}

/** A conversation with one origin at addresses judged once: the only way bytes leave the worker. */
export interface EgressSession {
  readonly origin: string;
  /** Sends a request; never follows a redirect. Throws `LookFailure`. */
  readonly request: (request: EgressRequest) => Promise<EgressResponse>;
  readonly close: () => Promise<void>;
}

export interface EgressOptions {
  readonly policy: EgressPolicy;
  readonly limits?: EgressLimits;
  /** Ends the session early, at shutdown. */
  readonly signal?: AbortSignal;
  /** Told of every connection made. */
  readonly onConnect?: () => void;
}

/** Refuses a URL that is not in canonical form (law P12): what two parsers read differently is never sent. */
function originOf(url: string, policy: EgressPolicy): string {
  const canonical = canonicaliseEndpoint(url, { httpHosts: policy.namedHosts });
  if (!canonical.ok) throw new LookFailure('ADDRESS', canonical.error.message);
  if (canonical.value !== url) throw new LookFailure('ADDRESS', 'The URL is not in its canonical form.');
  return /^https?:\/\/[^/?]+/.exec(url)?.[0] ?? '';
}

/** Resolves, judges and pins the origin of an endpoint; nothing is sent yet. Throws `LookFailure`. */
export async function openEgress(endpoint: string, options: EgressOptions): Promise<EgressSession> {
  const { policy, limits = DEFAULT_LIMITS } = options;
  const origin = originOf(endpoint, policy);
  const { protocol, hostname, port: portText } = new URL(origin);
  const port = Number(portText) || (protocol === 'https:' ? 443 : 80);
  const deadline = startTimer(limits.sessionMs, options.signal);
  try {
    const pinned = await raceAbort(resolveHost(hostname, port, policy), deadline.signal);
    const client = connectTo(origin, pinned, limits, options.onConnect);
    const budget: ByteBudget = { left: limits.sessionBytes };
    const request = async (wanted: EgressRequest) => {
      if (originOf(wanted.url, policy) !== origin) throw new LookFailure('ADDRESS', 'The URL lies on another origin.');
      return send(client, { ...wanted, url: wanted.url.slice(origin.length) }, limits, budget, deadline.signal);
    };
    const close = () => {
      deadline.stop();
      return client.destroy();
    };
    return { origin, request, close };
  } catch (error) {
    deadline.stop();
    throw translateError(error);
  }
}

function connectTo(origin: string, pinned: readonly PinnedAddress[], limits: EgressLimits, onConnect?: () => void) {
  const connector = buildConnector({
    timeout: limits.connectMs,
    autoSelectFamily: true,
    // Whatever the system's resolver says by now, only the addresses that were judged are dialled (DNS rebinding).
    lookup: (_host, { all }, done) =>
      all ? done(null, [...pinned]) : done(null, pinned[0]?.address ?? '', pinned[0]?.family),
  });
  const connect: typeof connector = (target, done) =>
    connector(target, (...outcome: Parameters<typeof done>) => {
      if (outcome[0] === null) onConnect?.();
      done(...outcome);
    });
  return new Client(origin, { connect, maxHeaderSize: limits.headerBytes, pipelining: 1, allowH2: false });
}

async function send(
  client: Client,
  wanted: EgressRequest,
  limits: EgressLimits,
  budget: ByteBudget,
  session: AbortSignal,
): Promise<EgressResponse> {
  const timer = startTimer(limits.requestMs, session);
  let answer: Dispatcher.ResponseData;
  try {
    answer = await client.request({
      method: wanted.method,
      path: wanted.url.startsWith('/') ? wanted.url : `/${wanted.url}`,
      headers: { 'user-agent': 'gatehouse-worker', 'accept-encoding': 'identity', ...wanted.headers },
      body: wanted.body ?? null,
      signal: timer.signal,
    });
  } catch (error) {
    timer.stop();
    throw translateError(error);
  }
  const encoding = String(answer.headers['content-encoding'] ?? '').toLowerCase();
  const chunks = guard(readBody(answer.body, encoding, limits.bodyBytes, budget), timer.stop);
  const discard = () => {
    timer.stop();
    answer.body.on('error', () => undefined).destroy();
  };
  return { status: answer.statusCode, headers: answer.headers, chunks, text: () => join(chunks), discard };
}

async function* guard(chunks: AsyncIterable<string>, stop: () => void): AsyncGenerator<string> {
  try {
    yield* chunks;
  } catch (error) {
    throw translateError(error);
  } finally {
    stop();
  }
}

async function join(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** A time limit within another one. */
function startTimer(ms: number, outer?: AbortSignal): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort(outer?.reason);
  const timer = setTimeout(() => controller.abort(tooLate()), ms);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort, { once: true });
  const stop = () => {
    clearTimeout(timer);
    outer?.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, stop };
}

const tooLate = () => new LookFailure('TIMEOUT', 'No complete answer within the time allowed.');

/** The system's resolver can't be cancelled: stop waiting for it instead. */
function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
