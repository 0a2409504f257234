import { expect, test } from 'vitest';
import { parseBearerChallenge } from './bearer-challenge.ts';

test.each([
  ['Bearer', {}],
  ['bearer realm="x"', { realm: 'x' }],
  [
    'Bearer resource_metadata="https://a.example/b", scope="r w"',
    { resource_metadata: 'https://a.example/b', scope: 'r w' },
  ],
  ['Bearer scope=read,error="invalid_token"', { scope: 'read', error: 'invalid_token' }],
  ['Basic realm="other", Bearer realm="mine"', { realm: 'mine' }],
  ['Bearer realm="say \\"hi\\", friend", scope=a', { realm: 'say "hi", friend', scope: 'a' }],
  ['Bearer scope="first", scope="second"', { scope: 'first' }],
  ['Bearer __proto__="x"', { ['__proto__']: 'x' }],
])('%s is read as a Bearer challenge', (header, params) => {
  expect({ ...parseBearerChallenge(header) }).toEqual({ ...params });
});

test.each(['', 'Basic realm="Bearer"', 'Bearerish realm="x"', 'Digest nonce="Bearer x"'])('%j holds none', (header) => {
  expect(parseBearerChallenge(header)).toBeUndefined();
});
