import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteScript } from './quote.ts';
import { writeSdkProgram } from './sdk.ts';
import { httpConnection, oddName } from './test/odd-texts.ts';

test('the program asks for the newer handshake first, and names the address', () => {
  expect(
    writeSdkProgram({ kind: 'HTTP', url: 'https://mcp.corp.example/presto' }),
  ).toBe(`import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

const client = new Client({ name: 'my-agent', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });
await client.connect(new StreamableHTTPClientTransport(new URL('https://mcp.corp.example/presto')));
const { tools } = await client.listTools();
console.log(tools.map((tool) => tool.name));
await client.close();
`);
});

test('a package is started at its approved version', () => {
  const program = writeSdkProgram({ kind: 'PACKAGE', package: '@acme/mcp', version: '1.2.3' });
  expect(program).toContain("import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';");
  expect(program).toContain("new StdioClientTransport({ command: 'npx', args: ['-y', '@acme/mcp@1.2.3'] })");
});

/** What JavaScript reads from a literal. */
const evaluate = (literal: string): unknown => new Function(`'use strict'; return ${literal};`)();

test('any text is a string literal that JavaScript reads back', () => {
  fc.assert(
    fc.property(fc.oneof(oddName, fc.string({ unit: 'binary' })), (text) => {
      expect(evaluate(quoteScript(text))).toBe(text);
    }),
  );
});

test('the address in the program is the address, whatever it is', () => {
  fc.assert(
    fc.property(httpConnection, ({ url }) => {
      const program = writeSdkProgram({ kind: 'HTTP', url });
      const literal = /new URL\((.*)\)\)\);/.exec(program)?.[1] ?? '';
      expect(evaluate(literal)).toBe(url);
    }),
  );
});
