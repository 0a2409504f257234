import { expect, test } from 'vitest';
import { joinRawServerName, serverPath } from './path-builder.ts';

test('paths are what links and bookmarks rely on', () => {
  expect(serverPath('com.example.data/presto')).toMatchInlineSnapshot(`"/servers/com.example.data%2Fpresto"`);
});

test.each([
  ['/servers/com.example.data/presto', '/servers/com.example.data%2Fpresto'],
  ['/servers/com.example.data/presto/tools', '/servers/com.example.data%2Fpresto/tools'],
  ['/servers/com.example.data%2Fpresto', '/servers/com.example.data%2Fpresto'],
  ['/servers/com.example.data%2Fpresto/tools', '/servers/com.example.data%2Fpresto/tools'],
  ['/servers/com.example.data%2fpresto/tools', '/servers/com.example.data%2fpresto/tools'],
  ['/servers', '/servers'],
  ['/teams/data/x', '/teams/data/x'],
])('%s opens %s', (given, expected) => {
  expect(joinRawServerName(given)).toBe(expected);
});
