import { CodeBlock } from '../ui/code-block.tsx';
import classes from './client-guide.module.css';
import type { Snippet } from './guide.ts';
import { GuideWords } from './guide-words.tsx';

/** A snippet with where it goes. */
export function GuideSnippet({ snippet: { title, text, places, note } }: { snippet: Snippet }) {
  return (
    <CodeBlock title={title} text={text}>
      {(places || note) && (
        <>
          {places && (
            <dl className={classes.places} aria-label="Where it goes">
              {places.map(({ where, path }) => (
                <div key={where}>
                  <dt>{where}</dt>
                  <dd>
                    <code>{path}</code>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {note && (
            <p className={classes.note}>
              <GuideWords words={note} />
            </p>
          )}
        </>
      )}
    </CodeBlock>
  );
}
