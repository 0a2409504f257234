import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterEach, describe, expect, test } from 'vitest';
import { probe, type Sighting } from './probe.ts';
import type { ReportStep } from './steps.ts';
import type { McpServer } from './test/mcp-servers.ts';
import { SHOWN, startLegacyServer, startModernServer, tool } from './test/mcp-servers.ts';

const servers: McpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function running(server: Promise<McpServer>): Promise<McpServer> {
  servers.push(await server);
  return server;
}

const look = (server: { endpoint: string; host: string }, report?: ReportStep): Promise<Sighting> =>
  probe(server.endpoint, {
    policy: { namedHosts: new Set([server.host]) },
    now: () => performance.now(),
    ...(report ? { report } : {}),
  });

describe.each([
  ['modern', startModernServer, '2026-07-28'],
  ['legacy', startLegacyServer, '2025-11-25'],
] as const)('a %s server', (era, start, version) => {
  test('opens, and everything it exposes is captured raw', async () => {
    const extra = { vendorKey: { deep: [1, 2] }, annotations: { readOnlyHint: true, 'x-other': 'kept' } };
    const server = await running(start({ tools: [tool('search', extra)] }));
    const sighting = await look(server);
    expect(sighting).toMatchObject({ outcome: 'OPENED', era, errorClass: null, message: null });
    expect(sighting.seen?.surface).toEqual({
      serverInfo: { name: era, version: '1.0.0' },
      protocolVersions: [version],
      capabilities: { tools: { listChanged: true }, prompts: {}, resources: {} },
      instructions: 'Be brief.',
      auth: null,
      toolsVisible: true,
      seenAs: 'anonymous',
      tools: [tool('search', extra)],
      prompts: SHOWN.prompts,
      resources: SHOWN.resources,
      resourceTemplates: SHOWN.resourceTemplates,
      meta: {},
    });
    expect(sighting.seen?.fingerprint).toMatch(/^fp1:[0-9a-f]{64}$/);
  });

  test('has the same fingerprint on every look, and in every order of its tools', async () => {
    const server = await running(start());
    const first = await look(server);
    server.shown.tools.reverse();
    expect((await look(server)).seen?.fingerprint).toBe(first.seen?.fingerprint);
  });

  test('is read page by page, an empty cursor included', async () => {
    const tools = ['a', 'b', 'c', 'd', 'e'].map((name) => tool(name));
    const server = await running(start({ tools, pageSize: 2 }));
    expect((await look(server)).seen?.surface.tools).toEqual(tools);
  });

  test('shows the SDK client the same tools, prompts and versions as the probe', async () => {
    const server = await running(start());
    const client = new Client({ name: 'cross-check', version: '1' }, { versionNegotiation: { mode: 'auto' } });
    await client.connect(new StreamableHTTPClientTransport(new URL(server.endpoint)));
    const [tools, prompts] = [await client.listTools(), await client.listPrompts()];
    const seen = (await look(server)).seen?.surface;
    expect(seen?.tools).toEqual(tools.tools);
    expect(seen?.prompts).toEqual(prompts.prompts);
    expect(seen?.serverInfo).toEqual(client.getServerVersion());
    expect(seen?.protocolVersions).toContain(client.getNegotiatedProtocolVersion());
    await client.close();
  });

  test('reports each step as it happens', async () => {
    const server = await running(start());
    const steps: string[] = [];
    const sighting = await look(server, (step, position) => steps.push(`${position} ${step.code} ${step.status}`));
    expect(steps).toEqual([
      '1 ADDRESS OK',
      '2 CONNECT OK',
      '3 ERA OK',
      '4 OPEN OK',
      '5 TOOLS OK',
      '6 PROMPTS OK',
      '7 RESOURCES OK',
      '8 SURFACE OK',
    ]);
    expect(sighting.steps).toHaveLength(8);
  });

  test('P11 that asks for sign-in is not empty: its tools are invisible and its metadata is part of what was seen', async () => {
    const server = await running(start());
    server.shown.challenge = `Bearer scope="read", resource_metadata="${server.origin}/.well-known/oauth-protected-resource/mcp"`;
    const sighting = await look(server);
    expect(sighting).toMatchObject({ outcome: 'SIGN_IN_NEEDED', era: null, errorClass: null });
    expect(sighting.seen?.surface).toMatchObject({
      toolsVisible: false,
      seenAs: 'anonymous',
      tools: [],
      auth: {
        challenge: { scope: 'read' },
        metadata: { resource: server.endpoint, authorization_servers: ['http://localhost:1'] },
      },
    });
  });

  test('that is gone is a failure, not an exception', async () => {
    const server = await start();
    await server.stop();
    expect(await look(server)).toMatchObject({ outcome: 'FAILED', errorClass: 'REFUSED', era: null, seen: null });
  });
});

test('a legacy session is ended when the probe ends', async () => {
  const server = await running(startLegacyServer());
  await look(server);
  expect(server.requests.at(-1)).toBe('DELETE /mcp');
});

test('latency is the time of the exchange that opened the server', async () => {
  let now = 0;
  const server = await running(startModernServer({ before: () => (now += 3000) }));
  const sighting = await probe(server.endpoint, { policy: { namedHosts: new Set([server.host]) }, now: () => now });
  expect(sighting).toMatchObject({ outcome: 'OPENED', latencyMs: 3000 });
});
