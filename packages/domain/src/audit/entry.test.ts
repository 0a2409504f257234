import { expect, test } from 'vitest';
import { ACTOR_KINDS, AUDIT_ACTIONS, AUDIT_SOURCES } from './entry.ts';

test('A3 every action is named noun.verb in lower case and has plain words of its own', () => {
  for (const action of Object.keys(AUDIT_ACTIONS)) expect(action).toMatch(/^[a-z]+\.[a-z-]+$/);
  const words = Object.values(AUDIT_ACTIONS);
  expect(new Set(words).size).toBe(words.length);
});

test('A3 seed entries can be told from all others', () => {
  expect(AUDIT_SOURCES).toContain('SEED');
  expect(ACTOR_KINDS).toEqual(['PERSON', 'WORKLOAD', 'SYSTEM']);
});
