import type { Json } from '@gatehouse/domain/server/surface';
import { LookFailure } from '../failure.ts';
import {
  type Connection,
  legacyConnection,
  legacyHeaders,
  modernConnection,
  modernHeaders,
  modernMeta,
} from './connection.ts';
import { speaksOldSse } from './old-sse.ts';
import { isObject } from './parse-strictly.ts';
import type { Answer } from './read-answer.ts';
import { CLIENT_INFO, ERROR, LEGACY_VERSIONS, MODERN_VERSIONS } from './versions.ts';
import type { Wire } from './wire.ts';

/** An opened server, or one that asks for sign-in before anything. `latencyMs`: the exchange that opened it. */
export type Opened =
  | { readonly kind: 'OPENED'; readonly connection: Connection; readonly latencyMs: number }
  | { readonly kind: 'SIGN_IN'; readonly challenge: string; readonly latencyMs: number };

/**
 * Opens a server of either era (MCP 2026-07-28 versioning): `server/discover` first, then what the answer calls for,
 * `initialize` for everything a modern server would not have said. Throws `LookFailure`.
 */
export async function openConnection(wire: Wire, now: () => number): Promise<Opened> {
  const timed = time(now);
  let legacyOffer = LEGACY_VERSIONS[0] as string;
  let first: Answer | undefined;
  let offers = MODERN_VERSIONS;
  for (const tried = new Set<string>(); ; ) {
    const version = offers.find((offer) => !tried.has(offer));
    if (version === undefined) break;
    tried.add(version);
    const answer = await timed(() => discover(wire, version));
    first ??= answer.value;
    const opened = readDiscovery(wire, version, answer.value, answer.ms);
    if (opened) return opened;
    const supported = supportedVersions(answer.value);
    if (supported === undefined) break;
    offers = MODERN_VERSIONS.filter((offer) => supported.includes(offer));
    legacyOffer = LEGACY_VERSIONS.find((offer) => supported.includes(offer)) ?? refuseVersions(offers);
  }
  const answer = await timed(() => initialize(wire, legacyOffer));
  return readInitialization(wire, answer.value, answer.ms, first);
}

const time =
  (now: () => number) =>
  async <T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> => {
    const start = now();
    const value = await work();
    return { value, ms: Math.round(now() - start) };
  };

const discover = (wire: Wire, version: string): Promise<Answer> =>
  wire.post('server/discover', modernMeta(version), modernHeaders(version, 'server/discover'));

const initialize = (wire: Wire, version: string): Promise<Answer> =>
  wire.post('initialize', { protocolVersion: version, capabilities: {}, clientInfo: CLIENT_INFO }, {});

/** Undefined: not a modern server's answer, or one that names other versions. */
function readDiscovery(wire: Wire, version: string, answer: Answer, latencyMs: number): Opened | undefined {
  if (answer.kind === 'SIGN_IN') return { kind: 'SIGN_IN', challenge: answer.challenge, latencyMs };
  if (answer.kind === 'RESULT') {
    const versions = textList(answer.result.supportedVersions);
    if (versions === undefined || !isObject(answer.result.capabilities)) return undefined;
    return { kind: 'OPENED', connection: modernConnection(wire, version, answer.result, versions), latencyMs };
  }
  if (answer.kind === 'ERROR' && answer.code === ERROR.HEADER_MISMATCH) {
    throw new LookFailure('PROTOCOL', 'The server refuses correct protocol headers.', 'Check proxies in front of it.');
  }
  if (answer.kind === 'ERROR' && answer.code === ERROR.MISSING_CLIENT_CAPABILITY) {
    throw new LookFailure('PROTOCOL', 'The server can’t be opened without extra client capabilities.');
  }
  // A gateway that can't reach the server says so to every request.
  if (answer.kind !== 'ERROR' && answer.status >= 502) throw httpFailure(answer.status);
  return undefined;
}

const supportedVersions = (answer: Answer): readonly string[] | undefined =>
  answer.kind === 'ERROR' && answer.code === ERROR.UNSUPPORTED_VERSION && isObject(answer.data)
    ? textList(answer.data.supported)
    : undefined;

function refuseVersions(modern: readonly string[]): string {
  if (modern.length > 0) return LEGACY_VERSIONS[0] as string;
  throw new LookFailure('PROTOCOL', 'The server speaks only protocol versions that the registry doesn’t know.');
}

async function readInitialization(wire: Wire, answer: Answer, latencyMs: number, first?: Answer): Promise<Opened> {
  if (answer.kind === 'SIGN_IN') return { kind: 'SIGN_IN', challenge: answer.challenge, latencyMs };
  if (answer.kind !== 'RESULT') throw await explainRefusal(wire, answer, first);
  const { result, sessionId } = answer;
  const version = result.protocolVersion;
  if (typeof version !== 'string' || !LEGACY_VERSIONS.includes(version) || !isObject(result.capabilities)) {
    throw new LookFailure('PROTOCOL', 'The answer to initialize names no protocol version that the registry knows.');
  }
  const status = await wire.notify('notifications/initialized', legacyHeaders(version, sessionId));
  if (status >= 400) throw httpFailure(status);
  return { kind: 'OPENED', connection: legacyConnection(wire, version, result, sessionId), latencyMs };
}

async function explainRefusal(
  wire: Wire,
  answer: Exclude<Answer, { kind: 'RESULT' | 'SIGN_IN' }>,
  first?: Answer,
): Promise<LookFailure> {
  if ([400, 404, 405].includes(answer.status) && (await speaksOldSse(wire))) {
    return new LookFailure(
      'PROTOCOL',
      'The server speaks only the deprecated HTTP+SSE transport.',
      'Serve Streamable HTTP; HTTP+SSE servers can’t be approved.',
    );
  }
  if (first?.kind === 'ERROR' && first.status === 404 && first.code === ERROR.METHOD_NOT_FOUND) {
    return new LookFailure('PROTOCOL', 'The server answers neither server/discover nor initialize.');
  }
  if (answer.status >= 400) return httpFailure(answer.status);
  return new LookFailure('PROTOCOL', 'The endpoint doesn’t answer as an MCP server.', 'Check the path of the URL.');
}

const httpFailure = (status: number): LookFailure => new LookFailure('HTTP', `The endpoint answers HTTP ${status}.`);

function textList(value: Json | undefined): readonly string[] | undefined {
  const isText = (item: Json): item is string => typeof item === 'string';
  return Array.isArray(value) && value.length > 0 && value.every(isText) ? value : undefined;
}
