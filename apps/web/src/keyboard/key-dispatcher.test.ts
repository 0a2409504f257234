import { expect, test, vi } from 'vitest';
import { createKeyDispatcher } from './key-dispatcher.ts';

function listen(...keys: string[]) {
  const dispatcher = createKeyDispatcher();
  const ran: string[] = [];
  for (const key of keys) dispatcher.register(key, () => ran.push(key));
  let at = 0;
  const press = (key: string) => {
    at += 100;
    return dispatcher.press({ key, at });
  };
  const wait = (ms: number) => {
    at += ms;
  };
  return { dispatcher, ran, type: (...keys: string[]) => keys.map(press), wait };
}

test('a single key runs its shortcut; a key without one is left to the browser', () => {
  const { ran, type } = listen('/');
  expect(type('/', 'x')).toEqual([true, false]);
  expect(ran).toEqual(['/']);
});

test('a sequence runs after both keys, and its second key alone does what it does alone', () => {
  const { ran, type } = listen('g s', 's');
  type('s', 'g', 's', 's');
  expect(ran).toEqual(['s', 'g s', 's']);
});

test('a sequence left unfinished is forgotten', () => {
  const { ran, type, wait } = listen('g s', 'g m', 's');
  type('g');
  wait(5_000);
  type('s', 'g', 'x', 'm');
  expect(ran).toEqual(['s']);
});

test("a page's shortcut goes before the shell's, until the page is gone", () => {
  const { dispatcher, ran, type } = listen('/');
  const page = vi.fn();
  const leave = dispatcher.register('/', page);
  type('/');
  leave();
  type('/');
  expect(page).toHaveBeenCalledOnce();
  expect(ran).toEqual(['/']);
});
