import { expect, test } from 'vitest';
import { CLIENTS } from './connect-search.ts';
import type { GuideSubject } from './guide.ts';
import { GUIDES } from './guides.ts';

const subject: GuideSubject = {
  name: 'com.example.data/presto',
  alias: 'warehouse',
  connection: { kind: 'HTTP', url: 'https://mcp.acme.com/presto' },
  origin: 'https://gatehouse.acme.com',
  tools: 'its 5 tools',
};
const all = (change: Partial<GuideSubject> = {}) =>
  CLIENTS.map((client) => [client, GUIDES[client].guide({ ...subject, ...change })] as const);

test('every client gets the address of the server, and says how to check that it worked', () => {
  for (const [client, guide] of all()) {
    expect(guide.snippets.map(({ text }) => text).join('\n'), client).toContain('https://mcp.acme.com/presto');
    if (client !== 'preflight') expect(guide.check?.text, client).toContain('its 5 tools');
  }
});

test('the short key is used exactly where the screen offers to change it', () => {
  for (const [client, guide] of all()) {
    expect(JSON.stringify(guide).includes('warehouse'), client).toBe(GUIDES[client].usesAlias);
  }
});

test('a package is written at its approved version for every client that can start one', () => {
  const connection = { kind: 'PACKAGE', package: '@acme/mcp', version: '1.2.3' } as const;
  for (const [client, guide] of all({ connection })) {
    if (client !== 'preflight') expect(JSON.stringify(guide), client).toContain('@acme/mcp@1.2.3');
  }
});

test('connectors are not offered for a server that only the company network reaches; a bridge is, as unsupported', () => {
  const connection = { kind: 'HTTP', url: 'http://localhost:4411/mcp' } as const;
  const guide = GUIDES['claude-desktop'].guide({ ...subject, connection });
  expect(guide.blocked).toMatch(/^This server is internal; Claude Desktop connectors cannot reach it/);
  expect([guide.snippets, guide.steps, guide.links]).toEqual([[], undefined, undefined]);
  expect(guide.fallback?.summary).toContain('not supported by us');
});

test('backticks come in pairs, or words would turn into code', () => {
  for (const [client, guide] of all()) {
    const said = [guide.blocked, ...(guide.steps ?? []), guide.signIn?.text, guide.check?.text, guide.removal?.text];
    for (const text of [...said, ...guide.snippets.map(({ note }) => note), guide.fallback?.note]) {
      expect((text ?? '').split('`').length % 2, `${client}: ${text}`).toBe(1);
    }
  }
});
