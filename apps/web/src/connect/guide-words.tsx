import type { Words } from './guide.ts';

/** Our own words, with what stands between backticks as code. */
export function GuideWords({ words }: { words: Words }) {
  return words
    .split('`')
    .map((piece, position) => ({ piece, isCode: position % 2 === 1, key: `${position}` }))
    .map(({ piece, isCode, key }) => (isCode ? <code key={key}>{piece}</code> : piece));
}
