import { Client as ModernClient, StreamableHTTPClientTransport as ModernTransport } from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as LegacyTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

export const CLIENT_INFO = { name: 'test', version: '1.0.0' };

/** A client of the SDK's second generation, which finds out by itself that the server is modern. */
export async function connectModern(endpoint: string, token?: string): Promise<ModernClient> {
  const client = new ModernClient(CLIENT_INFO, { versionNegotiation: { mode: 'auto' } });
  const requestInit = token ? { headers: { authorization: `Bearer ${token}` } } : {};
  await client.connect(new ModernTransport(new URL(endpoint), { requestInit }));
  return client;
}

/** A client of the first generation, and its session. */
export async function connectLegacy(endpoint: string): Promise<LegacyClient> {
  const client = new LegacyClient(CLIENT_INFO);
  const transport = new LegacyTransport(new URL(endpoint));
  await client.connect(transport as Parameters<LegacyClient['connect']>[0]);
  return client;
}

export const sessionOf = (client: LegacyClient): string | undefined => (client.transport as LegacyTransport).sessionId;

/** First text of a tool's answer. */
export const textOf = (result: unknown): string => (result as { content: { text: string }[] }).content[0]?.text ?? '';

/** What a tool says of itself, read as the protocol's defaults want it. */
export const kindOf = (
  hints: { readOnlyHint?: boolean | undefined; destructiveHint?: boolean | undefined } | undefined,
) => (hints?.readOnlyHint ? 'reads' : hints?.destructiveHint === false ? 'adds' : 'destroys');
