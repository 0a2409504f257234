/** A stretch of text as people should see it; `hidden` marks a token standing for a character that shows nothing. */
export interface TextPiece {
  readonly text: string;
  readonly hidden: boolean;
}

// Controls but line feed and tab, format characters (bidirectional, zero-width, tags), separators that break lines,
// private use and surrogates, variation selectors, and letters that draw nothing: all have carried orders to a model
// past a reader's eye. The joiner within a pictograph of several is drawn, so it hides nothing.
const HIDDEN =
  /(?!(?<=\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}])\u200d\p{Extended_Pictographic})\p{Cf}|\p{Co}|\p{Cs}|\p{Variation_Selector}|\u034f|[\u2028\u2029\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]|(?![\n\t])\p{Cc}/gu;

/** Splits a text that others wrote into plain pieces and visible tokens such as `‹U+200B›` for hidden characters. */
export function revealHidden(text: string): TextPiece[] {
  const plain = withoutOrdinary(text);
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of plain.matchAll(HIDDEN)) {
    if (match.index > from) pieces.push({ text: plain.slice(from, match.index), hidden: false });
    pieces.push({ text: tokenOf(match[0]), hidden: true });
    from = match.index + match[0].length;
  }
  if (from < plain.length) pieces.push({ text: plain.slice(from), hidden: false });
  return pieces;
}

/** Windows line ends are line ends, and one emoji-style selector right after a pictograph is ordinary writing. */
const withoutOrdinary = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll(/(\p{Extended_Pictographic})\ufe0f(?![\ufe00-\ufe0f])/gu, '$1');

/** The first distinct hidden characters of a text as tokens, at most `limit`; a text of millions costs only its length. */
export function listHidden(text: string, limit: number): readonly string[] {
  const found = new Set<string>();
  if (SURELY_PLAIN.test(text)) return [];
  for (const [character] of withoutOrdinary(text).matchAll(HIDDEN)) {
    found.add(character);
    if (found.size === limit) break;
  }
  return [...found].map(tokenOf);
}

// Most texts are of these alone; a surface may hold a million of them.
const SURELY_PLAIN = /^[\n\t\x20-\x7e]*$/;

/** True when a text holds characters that a reader would not see. */
export const hasHidden = (text: string): boolean => listHidden(text, 1).length > 0;

const tokenOf = (character: string) =>
  `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;
