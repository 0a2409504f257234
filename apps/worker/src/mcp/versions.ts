/** Protocol revisions without a session, newest first; each request carries its own `_meta`. */
export const MODERN_VERSIONS: readonly string[] = ['2026-07-28'];

/** Protocol revisions opened by `initialize`, newest first. */
export const LEGACY_VERSIONS: readonly string[] = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];

export const CLIENT_INFO = { name: 'gatehouse-worker', version: '0.1.0' };

/** JSON-RPC error codes that tell a modern server from others. */
export const ERROR = {
  METHOD_NOT_FOUND: -32601,
  HEADER_MISMATCH: -32020,
  MISSING_CLIENT_CAPABILITY: -32021,
  UNSUPPORTED_VERSION: -32022,
} as const;

/** `_meta` keys of the protocol. */
export const META = {
  PROTOCOL_VERSION: 'io.modelcontextprotocol/protocolVersion',
  CLIENT_INFO: 'io.modelcontextprotocol/clientInfo',
  CLIENT_CAPABILITIES: 'io.modelcontextprotocol/clientCapabilities',
  SERVER_INFO: 'io.modelcontextprotocol/serverInfo',
} as const;
