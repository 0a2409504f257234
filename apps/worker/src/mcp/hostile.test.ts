import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type EgressLimits } from '../egress/open-egress.ts';
import { probe, type Sighting } from '../probe.ts';
import { type Loopback, readJson, sendJson, startLoopback } from '../test/loopback.ts';

/** Raw text of a result, or a function that answers as it likes. */
type Script = Readonly<
  Record<string, string | ((response: ServerResponse, params: Record<string, unknown>, id: number) => void)>
>;

const running: Loopback[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

const OPEN = '{"supportedVersions":["2026-07-28"],"capabilities":{"tools":{}},"resultType":"complete"}';
const TOOL = '{"name":"t","inputSchema":{"type":"object"}}';

/** A server that answers methods as its script says, and everything else with "method not found". */
async function serve(script: Script): Promise<Loopback> {
  const server = await startLoopback(async (request, response) => {
    const { method = request.method ?? '', id = 0, params = {} } = await readJson(request);
    const answer = script[method];
    if (typeof answer === 'function') return answer(response, params, id);
    if (answer !== undefined) return sendJson(response, `{"jsonrpc":"2.0","id":${id},"result":${answer}}`);
    return sendJson(response, `{"jsonrpc":"2.0","id":${id},"error":{"code":-32601,"message":"no"}}`, 404);
  });
  running.push(server);
  return server;
}

async function look(
  script: Script,
  limits: Partial<EgressLimits> = {},
): Promise<Sighting & { requests: readonly string[] }> {
  const server = await serve(script);
  const sighting = await probe(`${server.origin}/mcp`, {
    policy: { namedHosts: new Set([server.host]) },
    limits: { ...DEFAULT_LIMITS, ...limits },
    now: () => performance.now(),
  });
  return { ...sighting, requests: server.requests };
}

describe('a server that opens, but whose surface can’t be captured', () => {
  const surfaces: [string, Script, string][] = [
    [
      'a tool with the same key twice',
      { 'tools/list': '{"tools":[{"name":"t","description":"a","description":"b"}]}' },
      'SCHEMA',
    ],
    ['two tools of one name', { 'tools/list': `{"tools":[${TOOL},${TOOL}]}` }, 'SCHEMA'],
    ['a tool without a name', { 'tools/list': '{"tools":[{"description":"x"}]}' }, 'SCHEMA'],
    ['a tool that is no object', { 'tools/list': '{"tools":["t"]}' }, 'SCHEMA'],
    ['tools that are no list', { 'tools/list': '{"tools":{}}' }, 'SCHEMA'],
    ['a lone surrogate', { 'tools/list': '{"tools":[{"name":"t","description":"\\ud800"}]}' }, 'SCHEMA'],
    ['a number no double holds', { 'tools/list': '{"tools":[{"name":"t","max":9007199254740993}]}' }, 'SCHEMA'],
    ['a NUL in a name', { 'tools/list': '{"tools":[{"name":"t\\u0000"}]}' }, 'SCHEMA'],
    [
      'a bottomless schema',
      { 'tools/list': `{"tools":[{"name":"t","s":${'['.repeat(5000)}${']'.repeat(5000)}}]}` },
      'LIMIT',
    ],
    [
      'a list that is an error',
      { 'tools/list': (r, _p, id) => sendJson(r, `{"jsonrpc":"2.0","id":${id},"error":{"code":-1}}`) },
      'PROTOCOL',
    ],
    ['a list that asks for input', { 'tools/list': '{"resultType":"input_required","tools":[]}' }, 'PROTOCOL'],
    [
      'a list in HTML',
      { 'tools/list': (r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<p>') },
      'PROTOCOL',
    ],
    [
      'an answer to another request',
      { 'tools/list': (r) => sendJson(r, '{"jsonrpc":"2.0","id":999,"result":{"tools":[]}}') },
      'PROTOCOL',
    ],
    ['a cursor that is no text', { 'tools/list': '{"tools":[],"nextCursor":7}' }, 'PROTOCOL'],
    ['a cursor that comes back', { 'tools/list': '{"tools":[],"nextCursor":"again"}' }, 'LIMIT'],
    ['instructions that are no text', { 'server/discover': OPEN.replace('{', '{"instructions":{},') }, 'SCHEMA'],
  ];
  test.each(surfaces)('%s', async (_what, script, errorClass) => {
    const sighting = await look({ 'server/discover': OPEN, ...script });
    expect(sighting).toMatchObject({ outcome: 'SURFACE_FAILED', errorClass, era: 'modern', seen: null });
    expect(sighting.steps.at(-1)).toMatchObject({ status: 'FAILED' });
  });

  test('more pages than anyone reads', async () => {
    let page = 0;
    const tools = (response: ServerResponse, _params: object, id: number) =>
      sendJson(response, `{"jsonrpc":"2.0","id":${id},"result":{"tools":[],"nextCursor":"${++page}"}}`);
    expect(await look({ 'server/discover': OPEN, 'tools/list': tools })).toMatchObject({ errorClass: 'LIMIT' });
    expect(page).toBe(200);
  });

  test('more than 10,000 tools', async () => {
    const many = (from: number) => Array.from({ length: 5_001 }, (_, i) => `{"name":"t${from + i}"}`).join();
    const tools = (response: ServerResponse, { cursor }: Record<string, unknown>, id: number) => {
      const result = cursor ? `{"tools":[${many(5_001)}]}` : `{"tools":[${many(0)}],"nextCursor":"2"}`;
      sendJson(response, `{"jsonrpc":"2.0","id":${id},"result":${result}}`);
    };
    const sighting = await look({ 'server/discover': OPEN, 'tools/list': tools });
    expect(sighting).toMatchObject({ outcome: 'SURFACE_FAILED', errorClass: 'LIMIT' });
  });

  test('an endless list', async () => {
    const tools = (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json' }).on('error', () => undefined);
      const pour = () => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
        response.once('drain', pour);
      };
      pour();
    };
    const sighting = await look({ 'server/discover': OPEN, 'tools/list': tools }, { bodyBytes: 500_000 });
    expect(sighting).toMatchObject({ outcome: 'SURFACE_FAILED', errorClass: 'LIMIT' });
  });

  test('an event stream that never comes to the answer', async () => {
    const tools = (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const beat = setInterval(
        () => response.write('event: message\ndata: {"jsonrpc":"2.0","method":"notifications/x"}\n\n'),
        5,
      );
      response.on('close', () => clearInterval(beat));
    };
    const sighting = await look({ 'server/discover': OPEN, 'tools/list': tools }, { requestMs: 100 });
    expect(sighting).toMatchObject({ outcome: 'SURFACE_FAILED', errorClass: 'TIMEOUT' });
  });
});

describe('a server that can’t be opened', () => {
  const answers: [string, Script, string, string][] = [
    [
      'redirects',
      { 'server/discover': (r) => r.writeHead(308, { location: 'https://e.example/' }).end() },
      'HTTP',
      'redirects',
    ],
    [
      'answers HTML to everything',
      { 'server/discover': (r) => r.end('<p>'), initialize: (r) => r.end('<p>') },
      'PROTOCOL',
      'doesn’t answer as an MCP server',
    ],
    ['is behind a gateway that fails', { 'server/discover': (r) => r.writeHead(502).end() }, 'HTTP', '502'],
    [
      'speaks unknown versions only',
      {
        'server/discover': (r, _p, id) =>
          sendJson(r, `{"jsonrpc":"2.0","id":${id},"error":{"code":-32022,"data":{"supported":["2031-01-01"]}}}`, 400),
      },
      'PROTOCOL',
      'versions',
    ],
    [
      'initializes with an unknown version',
      { initialize: '{"protocolVersion":"1999-01-01","capabilities":{}}' },
      'PROTOCOL',
      'version',
    ],
    [
      'forbids',
      { 'server/discover': (r) => r.writeHead(403).end(), initialize: (r) => r.writeHead(403).end() },
      'HTTP',
      '403',
    ],
    ['answers neither opening', {}, 'PROTOCOL', 'neither'],
    [
      'asks for Basic credentials',
      { 'server/discover': (r) => r.writeHead(401, { 'www-authenticate': 'Basic' }).end() },
      'PROTOCOL',
      'Bearer',
    ],
    [
      'asks for sign-in without metadata',
      { 'server/discover': (r) => r.writeHead(401, { 'www-authenticate': 'Bearer' }).end() },
      'PROTOCOL',
      'metadata',
    ],
    [
      'keeps its metadata elsewhere',
      {
        'server/discover': (r) =>
          r.writeHead(401, { 'www-authenticate': 'Bearer resource_metadata="https://e.example/m"' }).end(),
      },
      'PROTOCOL',
      'another origin',
    ],
  ];
  test.each(answers)('%s', async (_what, script, errorClass, words) => {
    expect(await look(script)).toMatchObject({
      outcome: 'FAILED',
      errorClass,
      message: expect.stringContaining(words),
      seen: null,
    });
  });

  test('never answers', async () => {
    const sighting = await look({ 'server/discover': () => undefined }, { requestMs: 50 });
    expect(sighting).toMatchObject({ outcome: 'FAILED', errorClass: 'TIMEOUT' });
  });

  test('speaks only HTTP+SSE, which is named', async () => {
    const stream = (response: ServerResponse) =>
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: endpoint\ndata: /messages\n\n');
    const refuse = (response: ServerResponse) => response.writeHead(405).end();
    const sighting = await look({ 'server/discover': refuse, initialize: refuse, GET: stream });
    expect(sighting).toMatchObject({
      outcome: 'FAILED',
      errorClass: 'PROTOCOL',
      message: expect.stringContaining('HTTP+SSE'),
    });
  });

  test.each([
    ['another resource', '{"resource":"https://e.example/mcp","authorization_servers":["https://as.example"]}'],
    ['no authorization server', '{"resource":"SELF","authorization_servers":[]}'],
    ['an authorization server that is no URL', '{"resource":"SELF","authorization_servers":["javascript:1"]}'],
  ])('publishes metadata for %s', async (_what, metadata) => {
    const server: Loopback = await startLoopback((request, response) => {
      if (request.method === 'GET') return sendJson(response, metadata.replace('SELF', `${server.origin}/mcp`));
      return response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    });
    running.push(server);
    const policy = { namedHosts: new Set([server.host]) };
    const sighting = await probe(`${server.origin}/mcp`, { policy, now: () => 0 });
    expect(sighting).toMatchObject({ outcome: 'FAILED', errorClass: 'PROTOCOL' });
  });
});

describe('what is asked', () => {
  test('only what capabilities advertise is listed', async () => {
    const sighting = await look({
      'server/discover': OPEN.replace('{"tools":{}}', '{}'),
      'tools/list': `{"tools":[${TOOL}]}`,
    });
    expect(sighting).toMatchObject({ outcome: 'OPENED' });
    expect(sighting.requests).toEqual(['POST /mcp server/discover']);
  });

  test('a server that knows only an older version is opened the old way', async () => {
    const sighting = await look({
      'server/discover': (r, _p, id) =>
        sendJson(r, `{"jsonrpc":"2.0","id":${id},"error":{"code":-32022,"data":{"supported":["2025-06-18"]}}}`, 400),
      initialize: (r, { protocolVersion }, id) =>
        sendJson(r, `{"jsonrpc":"2.0","id":${id},"result":{"protocolVersion":"${protocolVersion}","capabilities":{}}}`),
      'notifications/initialized': (r) => r.writeHead(202).end(),
    });
    expect(sighting).toMatchObject({ outcome: 'OPENED', era: 'legacy' });
    expect(sighting.seen?.surface.protocolVersions).toEqual(['2025-06-18']);
  });

  test('resources without templates are a surface like any other', async () => {
    const open = OPEN.replace('{"tools":{}}', '{"resources":{}}');
    const sighting = await look({ 'server/discover': open, 'resources/list': '{"resources":[{"uri":"a://b"}]}' });
    expect(sighting).toMatchObject({ outcome: 'OPENED' });
    expect(sighting.seen?.surface).toMatchObject({ resources: [{ uri: 'a://b' }], resourceTemplates: [] });
  });

  test('P11 a server that opens to all but lists tools to some keeps its opening, its tools invisible', async () => {
    const server: Loopback = await startLoopback(async (request, response) => {
      if (request.method === 'GET') {
        return sendJson(response, `{"resource":"${server.origin}/mcp","authorization_servers":["https://as.example"]}`);
      }
      const { method, id } = await readJson(request);
      if (method === 'server/discover') return sendJson(response, `{"jsonrpc":"2.0","id":${id},"result":${OPEN}}`);
      return response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    });
    running.push(server);
    const policy = { namedHosts: new Set([server.host]) };
    const sighting = await probe(`${server.origin}/mcp`, { policy, now: () => 0 });
    expect(sighting).toMatchObject({ outcome: 'SIGN_IN_NEEDED', era: 'modern' });
    expect(sighting.seen?.surface).toMatchObject({ toolsVisible: false, protocolVersions: ['2026-07-28'], tools: [] });
  });

  test('notifications before the answer are passed over, and what follows it is not waited for', async () => {
    const tools = (response: ServerResponse, _params: object, id: number) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': keep-alive\n\nid: 1\ndata:\n\n');
      response.write('data: {"jsonrpc":"2.0","method":"notifications/message","params":{}}\n\n');
      response.write(`data: {"jsonrpc":"2.0","id":${id},\ndata: "result":{"tools":[${TOOL}]}}\n\n`);
    };
    const sighting = await look({ 'server/discover': OPEN, 'tools/list': tools });
    expect(sighting.seen?.surface.tools).toEqual([{ name: 't', inputSchema: { type: 'object' } }]);
  });

  test('a key named __proto__ is kept as what it is', async () => {
    const sighting = await look({
      'server/discover': OPEN,
      'tools/list': '{"tools":[{"name":"t","__proto__":{"x":1}}]}',
    });
    expect(JSON.stringify(sighting.seen?.surface.tools)).toBe('[{"name":"t","__proto__":{"x":1}}]');
  });
});
