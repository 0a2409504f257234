import { type Connection, commandOf } from './connection.ts';
import { quoteScript } from './quote.ts';

/** A program for the TypeScript SDK v2; without `mode: 'auto'` it would speak only the older handshake. */
export const writeSdkProgram = (connection: Connection): string => `import { Client${
  connection.kind === 'HTTP' ? ', StreamableHTTPClientTransport' : ''
} } from '@modelcontextprotocol/client';
${connection.kind === 'PACKAGE' ? "import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';\n" : ''}
const client = new Client({ name: 'my-agent', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });
await client.connect(${transportOf(connection)});
const { tools } = await client.listTools();
console.log(tools.map((tool) => tool.name));
await client.close();
`;

function transportOf(connection: Connection): string {
  if (connection.kind === 'HTTP') return `new StreamableHTTPClientTransport(new URL(${quoteScript(connection.url)}))`;
  const [command, ...args] = commandOf(connection);
  return `new StdioClientTransport({ command: ${quoteScript(command)}, args: [${args.map(quoteScript).join(', ')}] })`;
}
