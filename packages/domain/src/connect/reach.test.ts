import { expect, test } from 'vitest';
import { isInternal } from './reach.ts';

test.each([
  'http://localhost:4411/mcp',
  'http://127.0.0.1:4411/mcp',
  'http://[::1]/mcp',
  'http://[fd00::1]/mcp',
  'http://[fe80::1]/mcp',
  'http://[::ffff:8.8.8.8]/mcp',
  'https://10.2.3.4/mcp',
  'https://172.16.0.1/mcp',
  'https://172.31.255.1/mcp',
  'https://192.168.1.1/mcp',
  'https://169.254.169.254/mcp',
  'https://100.64.0.1/mcp',
  'https://0.0.0.0/mcp',
  'https://presto/mcp',
  'https://presto.data.internal/mcp',
  'https://printer.local/mcp',
  'https://paging.invalid/mcp',
  'not a url',
])('%s can not be reached from the internet', (url) => {
  expect(isInternal(url)).toBe(true);
});

test.each([
  'https://mcp.acme.com/presto',
  'https://8.8.8.8/mcp',
  'https://172.32.0.1/mcp',
  'https://100.128.0.1/mcp',
  'https://[2606:4700::1111]/mcp',
  'https://internal.acme.com/mcp',
  'https://local.acme.com/mcp',
])('%s may be', (url) => {
  expect(isInternal(url)).toBe(false);
});
