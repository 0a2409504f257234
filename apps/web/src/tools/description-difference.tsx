import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import type { DifferenceItemFragment } from '../generated/graphql.ts';
import { isJsonObject, memberOf } from '../schema/json.ts';
import { PlainText } from '../ui/plain-text.tsx';
import classes from './difference.module.css';

/** Texts with more edits than this are not worth comparing word by word. A limit in time would depend on the machine. */
const MOST_EDITS = 2_000;

/** The words of a description that went and came; or the line that says it did not change. */
export function DescriptionDifference({ item }: { item: DifferenceItemFragment }) {
  const { kind, before, after, descriptionChanged } = item;
  if (!['TOOL', 'PROMPT', 'TEMPLATE'].includes(kind)) return null;
  if (before === null || after === null) return <WholeDescription text={descriptionOf(after ?? before)} />;
  if (!descriptionChanged) return <p className={classes.note}>Description unchanged</p>;
  return <WordDifference before={descriptionOf(before)} after={descriptionOf(after)} />;
}

function WholeDescription({ text }: { text: string }) {
  if (text === '') return <p className={classes.note}>Without a description.</p>;
  return (
    <p className={classes.prose}>
      <PlainText text={text} />
    </p>
  );
}

function WordDifference({ before, after }: { before: string; after: string }) {
  const words = useMemo(() => diffTexts(before, after), [before, after]);
  const pieces = words.map((piece, place) => ({ ...piece, key: `${place}` }));
  return (
    <div>
      <p className={classes.note}>Description changed</p>
      <p className={classes.prose}>
        {pieces.map(({ key, value, added, removed }) => {
          if (added)
            return (
              <ins key={key}>
                <PlainText text={value} />
              </ins>
            );
          if (removed)
            return (
              <del key={key}>
                <PlainText text={value} />
              </del>
            );
          return <PlainText key={key} text={value} />;
        })}
      </p>
    </div>
  );
}

interface Piece {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
}

/** Texts too long to compare word by word in time are shown one after the other. */
function diffTexts(before: string, after: string): readonly Piece[] {
  return (
    diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ?? [
      { value: before, removed: true, added: false },
      { value: after, removed: false, added: true },
    ]
  );
}

function descriptionOf(item: unknown): string {
  const description = isJsonObject(item) ? memberOf(item, 'description') : undefined;
  return typeof description === 'string' ? description : '';
}
