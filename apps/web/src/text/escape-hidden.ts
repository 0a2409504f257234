import { revealHidden, type TextPiece } from '@gatehouse/domain/text/hidden-characters';

/** Splits JSON text like `revealHidden`, with JSON's own escapes as tokens: what is seen still parses to the same value. */
export const escapeHidden = (json: string): TextPiece[] =>
  revealHidden(json).map((piece) => (piece.hidden ? { hidden: true, text: escapeToken(piece.text) } : piece));

function escapeToken(token: string): string {
  const character = String.fromCodePoint(Number.parseInt(token.replace(/^‹U\+|›$/g, ''), 16));
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
