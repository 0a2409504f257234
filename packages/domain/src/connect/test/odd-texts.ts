import fc from 'fast-check';
import { aliasOf } from '../alias.ts';
import type { Connection } from '../connection.ts';

const ODD_PATHS = [
  '/mcp',
  "/it's/$(reboot)/`x`/;&|<>*?!~",
  '/q?a=1&b=%2F+/=#',
  '/"quoted"\\back',
  '/日本語/🚀/é',
  '/--help',
  '/new\nline\ttab\u007f',
];

/** Addresses that no owner should have, of every alphabet; worse than what law P12 lets through. */
const oddUrl = fc
  .oneof(fc.constantFrom(...ODD_PATHS), fc.string({ unit: 'grapheme', maxLength: 40 }))
  .map((rest) => `https://mcp.corp.example:8443${rest.startsWith('/') ? '' : '/'}${rest}`);

export const httpConnection: fc.Arbitrary<Extract<Connection, { kind: 'HTTP' }>> = oddUrl.map((url) => ({
  kind: 'HTTP',
  url,
}));

export const packageConnection: fc.Arbitrary<Extract<Connection, { kind: 'PACKAGE' }>> = fc.constantFrom(
  { kind: 'PACKAGE', package: '@acme/mcp-server', version: '1.2.3' },
  { kind: 'PACKAGE', package: 'left-pad', version: '0.0.1-rc.1' },
);

export const anyConnection = fc.oneof(httpConnection, packageConnection);

/** Registry names, and texts that are none. */
export const oddName = fc.oneof(
  fc.constantFrom('com.example.data/presto', "com.example/o'brien", 'x/--scope', 'x/$(id)', 'a b/c d'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

export const anyAlias = oddName.map(aliasOf);
