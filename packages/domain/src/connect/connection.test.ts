import { expect, test } from 'vitest';
import { commandOf, connectionOf } from './connection.ts';

const url = 'https://mcp.corp.example/presto';

test('a server on Streamable HTTP is reached at its approved endpoint', () => {
  const expected = { ok: true, value: { kind: 'HTTP', url } };
  expect(connectionOf({ transport: 'streamable-http', endpoint: url, version: '1' })).toEqual(expected);
  expect(connectionOf({ transport: null, endpoint: url, version: null })).toEqual(expected);
});

test('a package is started at exactly the approved version', () => {
  const connection = connectionOf({ transport: 'stdio', endpoint: 'npm:@acme/mcp', version: '1.2.3' });
  expect(connection).toEqual({ ok: true, value: { kind: 'PACKAGE', package: '@acme/mcp', version: '1.2.3' } });
  if (connection.ok && connection.value.kind === 'PACKAGE') {
    expect(commandOf(connection.value)).toEqual(['npx', '-y', '@acme/mcp@1.2.3']);
  }
});

test.each([
  ['nothing is approved', { transport: 'streamable-http', endpoint: null, version: '1' }, /No endpoint/],
  ['the transport is the old one', { transport: 'http+sse', endpoint: url, version: '1' }, /HTTP\+SSE/],
  ['the transport is unknown', { transport: 'pigeon', endpoint: url, version: '1' }, /does not know/],
  ['the version is a range', { transport: 'stdio', endpoint: 'npm:x', version: '^1.2.3' }, /exact/],
  ['the version is a tag', { transport: 'stdio', endpoint: 'npm:x', version: 'latest' }, /exact/],
  ['the package is an option', { transport: 'stdio', endpoint: 'npm:--eval=x', version: '1.2.3' }, /package/],
  ['the package is a path', { transport: 'stdio', endpoint: 'npm:../x', version: '1.2.3' }, /package/],
  [
    'the endpoint is no web address',
    { transport: 'streamable-http', endpoint: 'javascript:1', version: '1' },
    /no web/,
  ],
])('no client can connect when %s, and it is said why', (_, server, why) => {
  expect(connectionOf(server)).toMatchObject({ ok: false, error: expect.stringMatching(why) });
});
