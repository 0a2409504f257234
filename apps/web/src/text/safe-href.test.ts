import { expect, test } from 'vitest';
import { safeHref } from './safe-href.ts';

test('web and mail addresses are links, scripts and other schemes are not', () => {
  expect(safeHref('https://chat.example.com/data')).toBe('https://chat.example.com/data');
  expect(safeHref('mailto:data@example.com')).toBe('mailto:data@example.com');
  for (const target of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'chat',
    '',
  ]) {
    expect(safeHref(target)).toBeUndefined();
  }
});
