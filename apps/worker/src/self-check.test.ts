import { expect, test } from 'vitest';
import { makeSelfCheck } from './self-check.ts';

test('a process that can connect to itself is sound', async () => {
  expect(await makeSelfCheck(() => 0)()).toBe(true);
});

test('many failures at once ask once, and later ones ask anew', async () => {
  let now = 0;
  let asked = 0;
  const check = makeSelfCheck(
    () => now,
    async () => ++asked === 1,
  );
  expect(await Promise.all([check(), check(), check()])).toEqual([true, true, true]);
  now = 1_000;
  expect(await check()).toBe(false);
  expect(asked).toBe(2);
});
