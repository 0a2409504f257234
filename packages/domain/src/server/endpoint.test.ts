import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicaliseEndpoint } from './endpoint.ts';

const options = { httpHosts: new Set(['localhost:4410', '127.0.0.1:4411', '[::1]:4412', 'plain.example.com:80']) };
const canonicalise = (raw: string) => canonicaliseEndpoint(raw, options);

describe('P12 the canonical form of an endpoint', () => {
  it.each([
    ['is kept when already canonical', 'https://presto.example.com/mcp', 'https://presto.example.com/mcp'],
    ['has a lower-case scheme and host', 'HTTPS://Presto.Example.COM/MCP', 'https://presto.example.com/MCP'],
    ['has no trailing dot', 'https://example.com./mcp', 'https://example.com/mcp'],
    ['has no default port', 'https://example.com:443/mcp', 'https://example.com/mcp'],
    ['keeps another port', 'https://example.com:8443/mcp', 'https://example.com:8443/mcp'],
    ['keeps port 80 of https', 'https://example.com:80/mcp', 'https://example.com:80/mcp'],
    ['has A-labels', 'https://Bücher.example/mcp', 'https://xn--bcher-kva.example/mcp'],
    ['reads other full stops of a host as dots', 'https://bücher。example。/', 'https://xn--bcher-kva.example/'],
    ['keeps a trailing slash', 'https://example.com/mcp/', 'https://example.com/mcp/'],
    ['keeps an empty path empty', 'https://example.com', 'https://example.com'],
    ['keeps an empty path before a query', 'https://example.com?a=/x', 'https://example.com?a=/x'],
    ['keeps an empty query', 'https://example.com/mcp?', 'https://example.com/mcp?'],
    [
      'never re-encodes',
      "https://example.com/%41%c3%A9~%20'?q=%7e'a'&b",
      "https://example.com/%41%c3%A9~%20'?q=%7e'a'&b",
    ],
    ['keeps doubled slashes', 'https://example.com//a//b', 'https://example.com//a//b'],
    [
      'keeps encoded slashes of a query, which are data',
      'https://example.com/a?t=x%2Fy',
      'https://example.com/a?t=x%2Fy',
    ],
    [
      'keeps dots that are no segment',
      'https://example.com/a..b/.well-known/...',
      'https://example.com/a..b/.well-known/...',
    ],
    ['keeps dot segments of a query, which are data', 'https://example.com/a?p=/../b', 'https://example.com/a?p=/../b'],
    ['keeps an IPv4 address', 'https://192.0.2.7:8443/', 'https://192.0.2.7:8443/'],
    ['keeps an IPv6 address, in lower case', 'https://[2001:DB8::1]:443/mcp', 'https://[2001:db8::1]/mcp'],
    ['has http for a configured host and port', 'http://LOCALHOST:4410/mcp', 'http://localhost:4410/mcp'],
    ['has http for a configured address', 'http://127.0.0.1:4411/mcp', 'http://127.0.0.1:4411/mcp'],
    ['has http for a configured IPv6 address', 'http://[::1]:4412/mcp', 'http://[::1]:4412/mcp'],
    ['drops the default port of http', 'http://plain.example.com:80/mcp', 'http://plain.example.com/mcp'],
  ])('%s', (_, raw, canonical) => {
    expect(canonicalise(raw)).toEqual({ ok: true, value: canonical });
  });

  it('distinguishes endpoints that are not byte for byte the same', () => {
    const base = 'https://example.com';
    const spellings = ['', '/', '/mcp', '/mcp/', '/MCP', '/%6dcp', '/mcp?', '/mcp?a', '/mcp?a=', '//mcp', '/mcp;v=1'];
    const values = spellings.map((spelling) => canonicalise(base + spelling));
    expect(values.every((value) => value.ok)).toBe(true);
    expect(new Set(values.map((value) => value.ok && value.value)).size).toBe(spellings.length);
  });
});

describe('P12 is refused, not repaired:', () => {
  it.each([
    ['http to a host that is not configured', 'http://example.com/mcp'],
    ['http to another port of a configured host', 'http://localhost:4411/mcp'],
    ['http to a configured host without its port', 'http://localhost/mcp'],
    ['another scheme', 'ftp://example.com/mcp'],
    ['a script', 'javascript:alert(1)'],
    ['no scheme', 'example.com/mcp'],
    ['a relative URL', '//example.com/mcp'],
    ['one slash', 'https:/example.com/mcp'],
    ['three slashes', 'https:///example.com/mcp'],
    ['nothing', ''],
    ['no host', 'https://'],
    ['only a port', 'https://:443/mcp'],
    ['user info', 'https://user:secret@example.com/mcp'],
    ['empty user info', 'https://@example.com/mcp'],
    ['a host hidden as user info', 'https://good.example.com@evil.example.com/mcp'],
    ['a fragment', 'https://example.com/mcp#a'],
    ['an empty fragment', 'https://example.com/mcp#'],
    ['a dot segment', 'https://example.com/a/../mcp'],
    ['a single dot segment', 'https://example.com/./mcp'],
    ['a last dot segment', 'https://example.com/a/..'],
    ['an encoded dot segment', 'https://example.com/a/%2e%2E/mcp'],
    ['a half encoded dot segment', 'https://example.com/a/.%2e/mcp'],
    ['an encoded single dot', 'https://example.com/%2E/mcp'],
    ['an encoded slash', 'https://example.com/a%2Fb'],
    ['an encoded backslash', 'https://example.com/a%5cb'],
    ['a backslash', 'https://example.com\\@evil.example.com/mcp'],
    ['a backslash of the query', 'https://example.com/mcp?a\\b'],
    ['a leading blank', ' https://example.com/mcp'],
    ['a trailing line feed', 'https://example.com/mcp\n'],
    ['a tab within', 'https://exam\tple.com/mcp'],
    ['a no-break space', 'https://example.com/mcp\u00a0'],
    ['a null', 'https://example.com/\u0000'],
    ['an invisible character', 'https://exam\u200dple.com/mcp'],
    ['a soft hyphen', 'https://exam\u00adple.com/mcp'],
    ['an encoded line feed', 'https://example.com/mcp%0d%0aHost:x'],
    ['an encoded null in the query', 'https://example.com/mcp?a=%00'],
    ['half of a character', 'https://example.com/\ud800'],
    ['a raw non-ASCII path', 'https://example.com/café'],
    ['a broken escape', 'https://example.com/%zz'],
    ['a cut escape', 'https://example.com/a%2'],
    ['a character that clients encode', 'https://example.com/{tenant}'],
    ['an encoded host', 'https://ex%61mple.com/mcp'],
    ['an empty label', 'https://example..com/mcp'],
    ['two trailing dots', 'https://example.com../mcp'],
    ['only a dot', 'https://./mcp'],
    ['a broken A-label', 'https://xn--a/mcp'],
    ['a label that is too long', `https://${'a'.repeat(64)}.example.com/`],
    ['an empty port', 'https://example.com:/mcp'],
    ['port 0', 'https://example.com:0/mcp'],
    ['a port with a leading zero', 'https://example.com:0443/mcp'],
    ['a port that is too high', 'https://example.com:65536/mcp'],
    ['a port that is no number', 'https://example.com:4a/mcp'],
    ['a short IPv4 address', 'https://127.1/mcp'],
    ['a decimal IPv4 address', 'https://2130706433/mcp'],
    ['an octal IPv4 address', 'https://0177.0.0.1/mcp'],
    ['a hexadecimal IPv4 address', 'https://0x7f.0.0.1/mcp'],
    ['a full-width IPv4 address', 'https://１２７.0.0.1/mcp'],
    ['an IPv4 address with a trailing dot', 'https://127.0.0.1./mcp'],
    ['an IPv4 address out of range', 'https://256.1.1.1/mcp'],
    ['an uncompressed IPv6 address', 'https://[0:0:0:0:0:0:0:1]/mcp'],
    ['an IPv4 address within IPv6', 'https://[::ffff:127.0.0.1]/mcp'],
    ['an IPv4 address disguised as IPv6', 'https://[::ffff:7f00:1]/mcp'],
    ['a zone', 'https://[fe80::1%25eth0]/mcp'],
    ['an open bracket', 'https://[::1/mcp'],
    ['too much', `https://example.com/${'a'.repeat(2048)}`],
  ])('%s', (_, raw) => {
    expect(canonicalise(raw)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', field: 'endpoint' } });
  });
});

describe('P12 canonicalising', () => {
  const pieces = fc.constantFrom(
    ...['https://', 'HTTP://', 'http://localhost:4410', 'example.com', 'BÜCHER.de', '127.0.0.1', '[::1]', '.', ':443'],
    ...[':8443', '/', '//', 'mcp', '..', '%2e', '%2F', '%41', '?', 'a=b', '#', '@', '\\', ' ', 'é', '％', '。', 'xn--'],
  );
  const anyUrl = fc.oneof(
    fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
    fc.webUrl(),
    fc.string(),
  );
  const hosts = fc.domain().chain((host) => fc.constantFrom(host, host.toUpperCase(), `${host}.`, `${host}:443`));

  it('is idempotent, and never throws', () => {
    fc.assert(
      fc.property(anyUrl, (raw) => {
        const once = canonicalise(raw);
        if (once.ok) expect(canonicalise(once.value)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('leads every spelling of a host to one endpoint, the rest untouched', () => {
    fc.assert(
      fc.property(hosts, fc.webPath(), (host, path) => {
        fc.pre(
          !path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment)) && !/%(?:2f|5c|[01].|7f)/i.test(path),
        );
        const name = host.toLowerCase().replace(/:443$|\.$/, '');
        expect(canonicalise(`https://${host}${path}`)).toEqual({ ok: true, value: `https://${name}${path}` });
      }),
    );
  });

  it('yields what a client calls: the same host, and a path that no URL object would repair', () => {
    fc.assert(
      fc.property(anyUrl, (raw) => {
        const endpoint = canonicalise(raw);
        if (!endpoint.ok) return;
        const url = new URL(endpoint.value);
        const [, authority, path] = /^https?:\/\/([^/?]*)([^?]*)/.exec(endpoint.value) ?? [];
        expect(url.host).toBe(authority);
        expect(url.pathname).toBe(path || '/');
        expect([url.username, url.password, url.hash]).toEqual(['', '', '']);
      }),
      { numRuns: 2000 },
    );
  });
});
