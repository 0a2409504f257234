import classes from './monogram.module.css';

const TINTS = 6;

/** A tile with two letters, so that the eye finds a thing again: its tint comes from the key, never from its owner. */
export function Monogram({ text, tintBy, size = 'md' }: { text: string; tintBy: string; size?: 'md' | 'lg' }) {
  return (
    <span className={classes.tile} data-tint={tintOf(tintBy)} data-size={size} aria-hidden="true">
      {initialsOf(text)}
    </span>
  );
}

/** The first letters of the first two words; of one word its first two. */
export function initialsOf(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]) : [...(words[0] ?? '?')].slice(0, 2);
  return letters.join('').toUpperCase();
}

function tintOf(key: string): number {
  let sum = 0;
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % TINTS;
}
