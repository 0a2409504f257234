import { useMemo } from 'react';
import { countOf } from '../text/count.ts';
import { escapeHidden } from '../text/escape-hidden.ts';
import { type ComparedLine, compareLines, pairLines } from './compare-lines.ts';
import classes from './raw-difference.module.css';

interface RawDifferenceProps {
  before: unknown;
  after: unknown;
  split: boolean;
  name: string;
}

/** Two definitions line by line, as the server sent them, indented. */
export function RawDifference({ before, after, split, name }: RawDifferenceProps) {
  const lines = useMemo(() => compareLines(linesOf(before), linesOf(after)), [before, after]);
  if (lines === undefined) {
    return <p>Too large to compare line by line here. The list by path has every change.</p>;
  }
  return (
    <table className={classes.table} data-split={split}>
      <caption className="visually-hidden">Raw difference of {name}, approved against seen</caption>
      {split && (
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              Approved
            </th>
            <th scope="col" colSpan={2}>
              Seen now
            </th>
          </tr>
        </thead>
      )}
      <tbody>{split ? <SplitRows lines={lines} /> : <UnifiedRows lines={lines} />}</tbody>
    </table>
  );
}

function SplitRows({ lines }: { lines: readonly ComparedLine[] }) {
  const pairs = pairLines(lines).map((pair, place) => ({ ...pair, key: `${place}` }));
  return pairs.map(({ left, right, key }) =>
    left?.kind === 'folded' ? (
      <Folded key={key} count={left.count} columns={4} />
    ) : (
      <tr key={key}>
        <Side line={left} />
        <Side line={right} right />
      </tr>
    ),
  );
}

function Side({ line, right = false }: { line: ComparedLine | undefined; right?: boolean }) {
  if (line === undefined || line.kind === 'folded') return <td colSpan={2} className={classes.nothing} />;
  const number = line.kind === 'added' || (right && line.kind === 'same') ? line.after : line.before;
  return (
    <>
      <td className={classes.number}>{number}</td>
      <LineText line={line} />
    </>
  );
}

function UnifiedRows({ lines }: { lines: readonly ComparedLine[] }) {
  const rows = lines.map((line, place) => ({ line, key: `${place}` }));
  return rows.map(({ line, key }) =>
    line.kind === 'folded' ? (
      <Folded key={key} count={line.count} columns={3} />
    ) : (
      <tr key={key}>
        <td className={classes.number}>{line.kind !== 'added' && line.before}</td>
        <td className={classes.number}>{line.kind !== 'removed' && line.after}</td>
        <LineText line={line} />
      </tr>
    ),
  );
}

const SIGNS = { same: ' ', removed: '−', added: '+' } as const;
const WORDS = { same: '', removed: 'Removed: ', added: 'Added: ' } as const;

function LineText({ line }: { line: Exclude<ComparedLine, { kind: 'folded' }> }) {
  return (
    <td className={classes.text} data-kind={line.kind}>
      <span className="visually-hidden">{WORDS[line.kind]}</span>
      <span aria-hidden="true">{SIGNS[line.kind]} </span>
      {line.text}
    </td>
  );
}

const Folded = ({ count, columns }: { count: number; columns: number }) => (
  <tr>
    <td colSpan={columns} className={classes.folded}>
      {countOf(count, 'equal line')}
    </td>
  </tr>
);

/** Indented JSON; characters that show nothing are escaped, which leaves the meaning as it is. */
function linesOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const json = JSON.stringify(value, null, 2);
  return `${escapeHidden(json)
    .map(({ text }) => text)
    .join('')}\n`;
}
