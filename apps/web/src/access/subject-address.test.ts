import { expect, test } from 'vitest';
import { nameSubject, personAddress, readSubject, serviceAddress } from './subject-address.ts';

test('an address names a person of the default issuer, of another issuer, or a service', () => {
  expect(readSubject('p-ada')).toEqual({ kind: 'USER', id: 'p-ada' });
  expect(readSubject('https://idp.example.com#p#1')).toEqual({
    kind: 'USER',
    issuer: 'https://idp.example.com',
    id: 'p#1',
  });
  expect(readSubject('service:chat-platform')).toEqual({ kind: 'WORKLOAD', id: 'chat-platform' });
});

test('what the picker writes is read back', () => {
  const ada = { issuer: 'https://idp.example.com', id: 'p-ada' };
  expect(readSubject(personAddress(ada))).toEqual({ kind: 'USER', ...ada });
  expect(readSubject(serviceAddress('bot:1'))).toEqual({ kind: 'WORKLOAD', id: 'bot:1' });
});

test('whatever else stands there names somebody, who need not exist', () => {
  for (const address of ['#', '#x', '💥', 'service:']) expect(readSubject(address).kind).toMatch(/USER|WORKLOAD/);
  expect(nameSubject('p-ada')).toBe('p-ada');
  expect(nameSubject('service:bot')).toBe('the service bot');
});
