import { TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { countOf } from '../text/count.ts';
import { PlainText } from '../ui/plain-text.tsx';
import classes from './schema-tree.module.css';
import { type SchemaHit, searchSchema } from './search-schema.ts';

const MOST_HITS = 20;

/** Finds places in a schema too large to look through; a hit opens the tree at its place. */
export function SchemaSearch({ schema, onShow }: { schema: unknown; onShow: (hit: SchemaHit) => void }) {
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  const hits = useMemo(() => searchSchema(schema, wanted, MOST_HITS + 1), [schema, wanted]);
  const said = hits.length > MOST_HITS ? `More than ${MOST_HITS} places` : countOf(hits.length, 'place');
  return (
    <search className={classes.search}>
      <TextInput
        type="search"
        size="sm"
        label="Search this schema"
        description="It has more than 300 places, so it starts closed."
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <p role="status" className={classes.note}>
        {wanted.trim() !== '' && said}
      </p>
      <ul>
        {hits.slice(0, MOST_HITS).map((hit) => (
          <li key={hit.key}>
            <button type="button" className={classes.hit} onClick={() => onShow({ ...hit })}>
              <PlainText text={hit.path.join(' › ')} />
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
