import { expect, test } from 'vitest';
import { nameKeys } from './name-keys.ts';

test.each([
  ['MacIntel', '⌘ K'],
  ['iPad', '⌘ K'],
  ['Win32', 'Ctrl K'],
  ['Linux x86_64', 'Ctrl K'],
  ['', 'Ctrl K'],
])('on %s the palette opens with %s', (platform, name) => {
  expect(nameKeys('Mod+K', platform)).toBe(name);
});

test('a key that is not held together with another keeps its name', () => {
  expect(nameKeys('/', 'MacIntel')).toBe('/');
});
