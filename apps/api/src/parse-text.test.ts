import { expect, test } from 'vitest';
import { parseText } from './parse-text.ts';

test.each(['\u200b', '\u200f\u200e', '\ufeff \u00ad', '\u2060', '\u115f', '\u3164', '\u{e0041}'])(
  'a text that nobody can see is empty',
  (text) => {
    expect(() => parseText('title', text, { max: 10 })).toThrow('title must not be empty.');
  },
);

test('what joins and directs letters stays in a text that can be seen', () => {
  for (const text of ['👩‍💻 tools', 'می‌خواهم', 'שלום\u200f!']) expect(parseText('title', text, { max: 20 })).toBe(text);
});

test('a text that may be empty may be', () => {
  expect(parseText('description', '', { min: 0, max: 10 })).toBe('');
});
