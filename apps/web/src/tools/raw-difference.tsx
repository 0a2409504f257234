import { createTwoFilesPatch } from 'diff';
import { useMemo } from 'react';
import { Diff, Hunk, parseDiff } from 'react-diff-view';
import { escapeHidden } from '../text/escape-hidden.ts';
import './raw-difference.css';

const PATIENCE_MS = 500;

interface RawDifferenceProps {
  before: unknown;
  after: unknown;
  split: boolean;
  name: string;
}

/** Two definitions line by line, as the server sent them, indented. */
export function RawDifference({ before, after, split, name }: RawDifferenceProps) {
  const file = useMemo(() => compare(before, after), [before, after]);
  if (file === undefined) return <p>Too large to compare line by line here. The list by path has every change.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section aria-label={`Raw difference of ${name}`} tabIndex={0} className="raw-difference">
      <Diff viewType={split ? 'split' : 'unified'} diffType={file.type} hunks={file.hunks}>
        {(hunks) => hunks.map((hunk) => <Hunk key={hunk.content} hunk={hunk} />)}
      </Diff>
    </section>
  );
}

function compare(before: unknown, after: unknown) {
  const patch = createTwoFilesPatch('approved', 'seen', linesOf(before), linesOf(after), '', '', {
    context: 4,
    timeout: PATIENCE_MS,
  });
  return patch === undefined ? undefined : parseDiff(patch, { nearbySequences: 'zip' })[0];
}

/** Indented JSON; characters that show nothing are escaped, which leaves the meaning as it is. */
function linesOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const json = JSON.stringify(value, null, 2);
  return `${escapeHidden(json)
    .map(({ text }) => text)
    .join('')}\n`;
}
