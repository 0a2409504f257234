import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LookFailure } from '../failure.ts';
import { type Handle, type Loopback, startLoopback } from '../test/loopback.ts';
import { DEFAULT_LIMITS, type EgressLimits, openEgress } from './open-egress.ts';
import type { EgressPolicy } from './resolve-host.ts';

const running: Loopback[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(handle: Handle): Promise<Loopback> {
  const server = await startLoopback(handle);
  running.push(server);
  return server;
}

const nobody: EgressPolicy = { namedHosts: new Set() };

async function get(
  server: Loopback,
  limits: Partial<EgressLimits> = {},
  url = `${server.origin}/mcp`,
): Promise<string> {
  const session = await openEgress(`${server.origin}/mcp`, {
    policy: { namedHosts: new Set([server.host]) },
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
  try {
    return await (await session.request({ method: 'GET', url })).text();
  } finally {
    await session.close();
  }
}

const failureOf = async (work: Promise<unknown>): Promise<Partial<LookFailure>> =>
  work.then(
    () => ({}),
    (error: LookFailure) => ({ errorClass: error.errorClass, message: error.message }),
  );

describe('where it may go', () => {
  test.each([
    'https://127.0.0.1/mcp',
    'https://10.0.0.5/mcp',
    'https://169.254.169.254/latest',
    'https://[::1]/mcp',
    'https://[fd00:ec2::254]/mcp',
    'https://[64:ff9b::a9fe:a9fe]/mcp',
  ])('an address written into the URL is judged like any other: %s is refused', async (url) => {
    expect(await failureOf(openEgress(url, { policy: nobody }))).toMatchObject({ errorClass: 'ADDRESS' });
  });

  test.each([
    'http://server.example/mcp',
    'https://user@server.example/mcp',
    'https://server.example/a/../b',
    'https://SERVER.example/mcp',
    'https://server.example:443/mcp',
    'https://0x7f.1/mcp',
    'https://2130706433/mcp',
    'https://server.example/mcp#top',
    'ftp://server.example/mcp',
  ])('P12 a URL that is not canonical is not contacted: %s', async (url) => {
    const policy = { ...nobody, lookupHost: async () => [{ address: '93.184.216.34' }] };
    expect(await failureOf(openEgress(url, { policy }))).toMatchObject({ errorClass: 'ADDRESS' });
  });

  test('a name with one private address among public ones is refused', async () => {
    const lookupHost = async () => [{ address: '93.184.216.34' }, { address: '10.0.0.1' }];
    const opened = openEgress('https://mixed.example/mcp', { policy: { ...nobody, lookupHost } });
    expect(await failureOf(opened)).toMatchObject({ errorClass: 'ADDRESS' });
  });

  test('a metadata address is refused even where configuration names the host', async () => {
    const lookupHost = async () => [{ address: '169.254.169.254' }];
    const policy = { namedHosts: new Set(['meta.example:80']), lookupHost };
    expect(await failureOf(openEgress('http://meta.example/mcp', { policy }))).toMatchObject({ errorClass: 'ADDRESS' });
  });

  test('a loopback port is reached only where configuration names exactly that port', async () => {
    const server = await serve((_request, response) => response.end('hello'));
    expect(await get(server)).toBe('hello');
    const policy = { namedHosts: new Set([`127.0.0.1:${server.port + 1}`]) };
    expect(await failureOf(openEgress(`${server.origin}/mcp`, { policy }))).toMatchObject({ errorClass: 'ADDRESS' });
  });

  test('a name is resolved once: what it says later changes nothing', async () => {
    const server = await serve((_request, response) => response.end('pinned'));
    const answers = ['127.0.0.1', '127.0.0.99'];
    const policy: EgressPolicy = {
      namedHosts: new Set([`rebind.example:${server.port}`]),
      lookupHost: async () => [{ address: answers.shift() ?? '127.0.0.99' }],
    };
    const url = `http://rebind.example:${server.port}/mcp`;
    const session = await openEgress(url, { policy });
    for (let i = 0; i < 3; i++) {
      const response = await session.request({ method: 'GET', url });
      expect(await response.text()).toBe('pinned');
    }
    await session.close();
    expect(answers).toEqual(['127.0.0.99']);
  });

  test('a session speaks to its own origin only', async () => {
    const [server, other] = [
      await serve((_q, response) => response.end()),
      await serve((_q, response) => response.end()),
    ];
    const policy = { namedHosts: new Set([server.host, other.host]) };
    const session = await openEgress(`${server.origin}/mcp`, { policy });
    const asked = session.request({ method: 'GET', url: `${other.origin}/mcp` });
    expect(await failureOf(asked)).toMatchObject({ errorClass: 'ADDRESS' });
    await session.close();
    expect(other.requests).toEqual([]);
  });

  test('a redirect is an answer, never a journey', async () => {
    const target = await serve((_request, response) => response.end('secret'));
    const server = await serve((_request, response) =>
      response.writeHead(307, { location: `${target.origin}/` }).end(),
    );
    expect(await get(server)).toBe('');
    expect(target.requests).toEqual([]);
  });

  test('path and query are sent byte for byte', async () => {
    const server = await serve((request, response) => response.end(request.url));
    expect(await get(server, {}, `${server.origin}/a%7Eb//c;d?x=%2F&y=a+b`)).toBe('/a%7Eb//c;d?x=%2F&y=a+b');
  });
});

describe('how much it takes', () => {
  const small = { bodyBytes: 10_000 };

  test('an endless body is cut off', async () => {
    const server = await serve((_request, response) => {
      response.on('error', () => undefined);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(1024)));
        response.once('drain', pour);
      };
      pour();
    });
    expect(await failureOf(get(server, small))).toMatchObject({ errorClass: 'LIMIT' });
  });

  test('a small body that unpacks to a huge one is cut off', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    expect(bomb.length).toBeLessThan(small.bodyBytes);
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(await failureOf(get(server, small))).toMatchObject({ errorClass: 'LIMIT' });
  });

  test('a packed body of modest size is read', async () => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello')),
    );
    expect(await get(server, small)).toBe('hello');
  });

  test('the answers of one session share a budget', async () => {
    const server = await serve((_request, response) => response.end('x'.repeat(6_000)));
    const session = await openEgress(`${server.origin}/mcp`, {
      policy: { namedHosts: new Set([server.host]) },
      limits: { ...DEFAULT_LIMITS, sessionBytes: 10_000 },
    });
    const ask = async () => (await session.request({ method: 'GET', url: `${server.origin}/mcp` })).text();
    expect(await ask()).toHaveLength(6_000);
    expect(await failureOf(ask())).toMatchObject({ errorClass: 'LIMIT' });
    await session.close();
  });

  test('oversized headers are refused', async () => {
    const server = await serve((_request, response) => response.writeHead(200, { big: 'x'.repeat(20_000) }).end());
    expect(await failureOf(get(server))).toMatchObject({ errorClass: 'LIMIT' });
  });

  test('text that is not UTF-8 is not guessed at', async () => {
    const server = await serve((_request, response) => response.end(Buffer.from([0x61, 0xff, 0xfe])));
    expect(await failureOf(get(server))).toMatchObject({ errorClass: 'PROTOCOL' });
  });
});

describe('how long it waits', () => {
  test('a server that never answers is given up', async () => {
    const server = await serve(() => undefined);
    expect(await failureOf(get(server, { requestMs: 50 }))).toMatchObject({ errorClass: 'TIMEOUT' });
  });

  test('a body that never ends is given up, however slowly it drips', async () => {
    const server = await serve((_request, response) => {
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    });
    expect(await failureOf(get(server, { requestMs: 100 }))).toMatchObject({ errorClass: 'TIMEOUT' });
  });

  test('a session ends in time even where each request is quick', async () => {
    const server = await serve((_request, response) => response.end('x'));
    const limits = { ...DEFAULT_LIMITS, sessionMs: 100 };
    const policy = { namedHosts: new Set([server.host]) };
    const session = await openEgress(`${server.origin}/mcp`, { policy, limits });
    const askForEver = async () => {
      for (;;) await (await session.request({ method: 'GET', url: `${server.origin}/mcp` })).text();
    };
    expect(await failureOf(askForEver())).toMatchObject({ errorClass: 'TIMEOUT' });
    await session.close();
  });

  test('a resolver that never answers is given up', async () => {
    const policy = { ...nobody, lookupHost: () => new Promise<never>(() => undefined) };
    const opened = openEgress('https://silent.example/mcp', { policy, limits: { ...DEFAULT_LIMITS, sessionMs: 50 } });
    expect(await failureOf(opened)).toMatchObject({ errorClass: 'TIMEOUT' });
  });
});

test('a name that does not resolve says so', async () => {
  const lookupHost = async () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
  const opened = openEgress('https://nowhere.example/mcp', { policy: { ...nobody, lookupHost } });
  expect(await failureOf(opened)).toMatchObject({ errorClass: 'DNS' });
});

test('proxy settings of the environment are not followed', async () => {
  const proxy = await serve((_request, response) => response.end('proxied'));
  const server = await serve((_request, response) => response.end('direct'));
  vi.stubEnv('http_proxy', proxy.origin);
  vi.stubEnv('HTTP_PROXY', proxy.origin);
  vi.stubEnv('NODE_USE_ENV_PROXY', '1');
  expect(await get(server)).toBe('direct');
  vi.unstubAllEnvs();
  expect(proxy.requests).toEqual([]);
});
