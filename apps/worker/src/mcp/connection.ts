import type { JsonObject } from '@gatehouse/domain/server/surface';
import type { Answer } from './read-answer.ts';
import { CLIENT_INFO, META } from './versions.ts';
import type { Wire } from './wire.ts';

export type Era = 'modern' | 'legacy';

/** An opened conversation with an MCP server. */
export interface Connection {
  readonly era: Era;
  /** What the server says it speaks. */
  readonly protocolVersions: readonly string[];
  /** Raw result of `server/discover` or `initialize`. */
  readonly opening: JsonObject;
  readonly call: (method: string, params: JsonObject) => Promise<Answer>;
  /** Ends a legacy session; never throws. */
  readonly end: () => Promise<void>;
}

/** `_meta` that every modern request carries. */
export const modernMeta = (version: string): JsonObject => ({
  _meta: {
    [META.PROTOCOL_VERSION]: version,
    [META.CLIENT_INFO]: CLIENT_INFO,
    [META.CLIENT_CAPABILITIES]: {},
  },
});

/** Headers that every modern request carries. */
export const modernHeaders = (version: string, method: string): Record<string, string> => ({
  'mcp-protocol-version': version,
  'mcp-method': method,
});

/** A connection without a session. */
export const modernConnection = (
  wire: Wire,
  version: string,
  opening: JsonObject,
  all: readonly string[],
): Connection => ({
  era: 'modern',
  protocolVersions: all,
  opening,
  call: (method, params) => wire.post(method, { ...params, ...modernMeta(version) }, modernHeaders(version, method)),
  end: async () => undefined,
});

/** A connection opened by `initialize`, in a session where the server gave one. */
export function legacyConnection(
  wire: Wire,
  version: string,
  opening: JsonObject,
  sessionId: string | null,
): Connection {
  const headers = legacyHeaders(version, sessionId);
  return {
    era: 'legacy',
    protocolVersions: [version],
    opening,
    call: (method, params) => wire.post(method, params, headers),
    end: async () => {
      if (sessionId === null) return;
      const ended = wire.session.request({ method: 'DELETE', url: wire.endpoint, headers });
      // A server may refuse to end sessions (405); nothing of the sighting depends on it.
      await ended.then((response) => response.discard()).catch(() => undefined);
    },
  };
}

/** Headers of every request after `initialize`. */
export const legacyHeaders = (version: string, sessionId: string | null): Record<string, string> => ({
  'mcp-protocol-version': version,
  ...(sessionId === null ? {} : { 'mcp-session-id': sessionId }),
});
