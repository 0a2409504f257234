import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { argumentsOf } from '../../test/run-shell.ts';
import { writeAnyClientFile } from './any-client.ts';
import { writeClaudeCodeCommand, writeClaudeCodeRemoval } from './claude-code.ts';
import { writeClaudeDesktopFile } from './claude-desktop.ts';
import { writeCodexCommand, writeCodexFile, writeCodexRemoval, writeCodexSignIn } from './codex.ts';
import { type Connection, commandOf } from './connection.ts';
import { linkToCursor, writeCursorBridgeFile, writeCursorFile } from './cursor.ts';
import { preflightInput, writePreflightCommand } from './preflight.ts';
import { anyAlias, anyConnection, httpConnection, oddName } from './test/odd-texts.ts';
import { linkToVsCode, writeVsCodeCommand, writeVsCodeFile } from './vs-code.ts';
import { writeWindsurfFile } from './windsurf.ts';

const presto: Connection = { kind: 'HTTP', url: 'https://mcp.corp.example/presto' };
const acme: Connection = { kind: 'PACKAGE', package: '@acme/mcp', version: '1.2.3' };
const NAME = 'com.example.data/presto';

/** What a client should find, by the key of its address. */
const entry = (connection: Connection, key: 'url' | 'serverUrl', type?: 'http') => {
  if (connection.kind === 'HTTP') return { ...(type && { type }), [key]: connection.url };
  const [command, ...args] = commandOf(connection);
  return { ...(type && { type: 'stdio' }), command, args };
};

/** A real shell is started for each: fewer runs. */
const IN_A_SHELL = { numRuns: 25 };

describe('VS Code', () => {
  test('the file, the links and the command are as documented', () => {
    expect(writeVsCodeFile(NAME, presto)).toBe(`{
  "servers": {
    "com.example.data/presto": {
      "type": "http",
      "url": "https://mcp.corp.example/presto"
    }
  },
  "inputs": []
}`);
    expect(linkToVsCode(NAME, presto)).toBe(
      'vscode:mcp/install?%7B%22name%22%3A%22com.example.data%2Fpresto%22%2C%22type%22%3A%22http%22%2C%22url%22%3A%22https%3A%2F%2Fmcp.corp.example%2Fpresto%22%7D',
    );
    expect(linkToVsCode(NAME, presto, 'vscode-insiders')).toMatch(/^vscode-insiders:mcp\/install\?%7B/);
    expect(writeVsCodeCommand(NAME, presto)).toBe(
      `code --add-mcp '{"name":"com.example.data/presto","type":"http","url":"https://mcp.corp.example/presto"}'`,
    );
  });

  test('file and link decode to the name and the connection, whatever they are', () => {
    fc.assert(
      fc.property(oddName, anyConnection, (name, connection) => {
        const file = JSON.parse(writeVsCodeFile(name, connection));
        expect(Object.entries(file.servers)).toEqual([[name, entry(connection, 'url', 'http')]]);
        const link = linkToVsCode(name, connection);
        expect(link).toMatch(/^vscode:mcp\/install\?[^\s"<>`#&+]*$/);
        const decoded = JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1)));
        expect(decoded).toEqual({ name, ...entry(connection, 'url', 'http') });
      }),
    );
  });

  test('a shell hands the command the one argument', () => {
    fc.assert(
      fc.property(oddName, anyConnection, (name, connection) => {
        const [option, json = '', ...rest] = argumentsOf(writeVsCodeCommand(name, connection));
        expect([option, rest]).toEqual(['--add-mcp', []]);
        expect(JSON.parse(json)).toEqual({ name, ...entry(connection, 'url', 'http') });
      }),
      IN_A_SHELL,
    );
  });
});

describe('Cursor', () => {
  test('the link holds the inner object', () => {
    expect(linkToCursor('presto', presto)).toBe(
      'cursor://anysphere.cursor-deeplink/mcp/install?name=presto&config=eyJ1cmwiOiJodHRwczovL21jcC5jb3JwLmV4YW1wbGUvcHJlc3RvIn0%3D',
    );
  });

  test('link and file decode to the alias and the connection, whatever they are', () => {
    fc.assert(
      fc.property(anyAlias, anyConnection, (alias, connection) => {
        // As a URL parser reads it: a raw + would come out as a space.
        const { searchParams } = new URL(linkToCursor(alias, connection));
        expect([...searchParams.keys()]).toEqual(['name', 'config']);
        expect(searchParams.get('name')).toBe(alias);
        const config = Buffer.from(searchParams.get('config') ?? '', 'base64').toString('utf8');
        expect(JSON.parse(config)).toEqual(entry(connection, 'url'));
        const file = JSON.parse(writeCursorFile(alias, connection));
        expect(file).toEqual({ mcpServers: { [alias]: entry(connection, 'url') } });
      }),
    );
  });
});

test('Cursor and Claude Desktop reach a remote server through the bridge as a local command', () => {
  fc.assert(
    fc.property(anyAlias, httpConnection, (alias, connection) => {
      const bridged = { mcpServers: { [alias]: { command: 'npx', args: ['-y', 'mcp-remote', connection.url] } } };
      expect(JSON.parse(writeCursorBridgeFile(alias, connection.url))).toEqual(bridged);
      expect(JSON.parse(writeClaudeDesktopFile(alias, connection))).toEqual(bridged);
    }),
  );
  expect(JSON.parse(writeClaudeDesktopFile('acme', acme))).toEqual({ mcpServers: { acme: entry(acme, 'url') } });
});

describe('Claude Code', () => {
  test('every option stands before the name', () => {
    expect(writeClaudeCodeCommand('presto', presto)).toBe(
      'claude mcp add --transport http --scope user presto https://mcp.corp.example/presto',
    );
    expect(writeClaudeCodeCommand('acme', acme)).toBe(
      'claude mcp add --transport stdio --scope user acme -- npx -y @acme/mcp@1.2.3',
    );
    expect(writeClaudeCodeRemoval('presto')).toBe('claude mcp remove --scope user presto');
  });

  test('a shell hands over alias and address as they are', () => {
    fc.assert(
      fc.property(anyAlias, httpConnection, (alias, connection) => {
        expect(argumentsOf(writeClaudeCodeCommand(alias, connection))).toEqual([
          'mcp',
          'add',
          '--transport',
          'http',
          '--scope',
          'user',
          alias,
          connection.url,
        ]);
      }),
      IN_A_SHELL,
    );
  });
});

describe('Codex', () => {
  test('the commands are as documented', () => {
    expect(writeCodexCommand('presto', presto)).toBe('codex mcp add presto --url https://mcp.corp.example/presto');
    expect(writeCodexCommand('acme', acme)).toBe('codex mcp add acme -- npx -y @acme/mcp@1.2.3');
    expect(writeCodexSignIn('presto')).toBe('codex mcp login presto');
    expect(writeCodexRemoval('presto')).toBe('codex mcp remove presto');
  });

  test('config.toml decodes to the alias and the connection, whatever they are', () => {
    fc.assert(
      fc.property(anyAlias, anyConnection, (alias, connection) => {
        const file = parseToml(writeCodexFile(alias, connection));
        expect(file).toEqual({ mcp_servers: { [alias]: entry(connection, 'url') } });
      }),
    );
  });

  test('a shell hands over alias and address as they are', () => {
    fc.assert(
      fc.property(anyAlias, httpConnection, (alias, connection) => {
        expect(argumentsOf(writeCodexCommand(alias, connection))).toEqual([
          'mcp',
          'add',
          alias,
          '--url',
          connection.url,
        ]);
      }),
      IN_A_SHELL,
    );
  });
});

test("Windsurf's file says serverUrl, any other client's says type and url", () => {
  fc.assert(
    fc.property(anyAlias, anyConnection, (alias, connection) => {
      const windsurf = JSON.parse(writeWindsurfFile(alias, connection));
      expect(windsurf).toEqual({ mcpServers: { [alias]: entry(connection, 'serverUrl') } });
      const any = JSON.parse(writeAnyClientFile(alias, connection));
      expect(any).toEqual({ mcpServers: { [alias]: entry(connection, 'url', 'http') } });
    }),
  );
});

test('the preflight posts the question as JSON, with a token that only the environment knows', () => {
  fc.assert(
    fc.property(oddName, anyConnection, (name, connection) => {
      const line = writePreflightCommand('https://gatehouse.corp.example', name, connection);
      expect(line).toContain('$TOKEN');
      const [silent, url, ...rest] = argumentsOf(line, { TOKEN: 'a secret' });
      expect([silent, url]).toEqual(['-sS', 'https://gatehouse.corp.example/graphql']);
      expect(rest.slice(0, 5)).toEqual([
        '-H',
        'Authorization: Bearer a secret',
        '-H',
        'Content-Type: application/json',
        '--data',
      ]);
      const body = JSON.parse(rest[5] ?? '');
      expect(body.variables).toEqual({ input: preflightInput(name, connection) });
      expect(body.query).toContain('authorize(input: $input)');
    }),
    IN_A_SHELL,
  );
});
