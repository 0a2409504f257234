import { expect, test } from 'vitest';
import { readReturnPath } from './return-path.ts';

const origin = 'http://localhost:4400';

test.each(['/servers?q=run_query&verdict=APPROVED', '/servers/com.example.data%2Fpresto#tools', '/'])(
  'signing in returns to %s',
  (path) => {
    expect(readReturnPath(path, origin)).toBe(path);
  },
);

test.each([
  null,
  '',
  'servers',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  'javascript:alert(1)',
  '/sign-in/callback?code=1',
])('%j is no page of this origin to return to', (path) => {
  expect(readReturnPath(path, origin)).toBe('/');
});
