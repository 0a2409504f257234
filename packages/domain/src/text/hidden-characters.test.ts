import { expect, test } from 'vitest';
import { hasHidden, revealHidden } from './hidden-characters.ts';

const shown = (text: string) =>
  revealHidden(text)
    .map((piece) => piece.text)
    .join('');

test('ordinary text, accents, scripts, tabs and line ends stay as they are', () => {
  for (const text of ['Run a query.', 'naïve café', 'データを検索', 'نص عربي', 'a\tb\nc', 'Caution ⚠ 🚀', '']) {
    expect(shown(text)).toBe(text);
    expect(hasHidden(text)).toBe(false);
  }
});

test.each([
  ['zero-width space', 'pay\u200bment', 'pay‹U+200B›ment'],
  ['bidirectional override', '\u202egnp.exe', '‹U+202E›gnp.exe'],
  ['tag character', `ok${String.fromCodePoint(0xe0041)}`, 'ok‹U+E0041›'],
  ['variation selector used as data', 'x\ufe01', 'x‹U+FE01›'],
  ['second selector after a pictograph', '⚠\ufe0f\ufe0f', '⚠‹U+FE0F›‹U+FE0F›'],
  ['supplementary variation selector', `a${String.fromCodePoint(0xe0100)}`, 'a‹U+E0100›'],
  ['escape character', '\u001b[8m', '‹U+001B›[8m'],
  ['lone carriage return', 'a\rb', 'a‹U+000D›b'],
  ['line separator', 'a\u2028b', 'a‹U+2028›b'],
  ['soft hyphen', 'a\u00adb', 'a‹U+00AD›b'],
  ['Hangul filler', 'a\u3164b', 'a‹U+3164›b'],
  ['Braille blank', 'a\u2800b', 'a‹U+2800›b'],
  ['joiner after a letter', 'pay\u200dment', 'pay‹U+200D›ment'],
  ['joiner after the last pictograph', '👩\u200d', '👩‹U+200D›'],
  ['lone surrogate', 'a\ud800b', 'a‹U+D800›b'],
])('a %s becomes a visible token', (_name, text, expected) => {
  expect(shown(text)).toBe(expected);
  expect(hasHidden(text)).toBe(true);
});

test('a text that spells a token itself is not taken for a hidden character', () => {
  expect(hasHidden('‹U+200B›')).toBe(false);
});

test('an emoji-style selector after a pictograph and Windows line ends are ordinary', () => {
  expect(hasHidden('⚠\ufe0f careful\r\nnext')).toBe(false);
});

test('a pictograph joined from several is drawn as one', () => {
  for (const text of ['👩\u200d💻', '👩🏽\u200d💻']) {
    expect(shown(text)).toBe(text);
    expect(hasHidden(text)).toBe(false);
  }
});
