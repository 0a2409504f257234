import type { ReactNode } from 'react';
import { PlainText } from '../ui/plain-text.tsx';
import type { SchemaFacts } from './describe-schema.ts';
import classes from './schema-tree.module.css';

/** Description, limits and values of one place in a schema. */
export function SchemaDetails({ facts }: { facts: SchemaFacts }) {
  const { title, description, constraints, fallback, constant, choices, furtherChoices, examples, raw } = facts;
  return (
    <>
      {title && (
        <p className={classes.title}>
          <PlainText text={title} />
        </p>
      )}
      {description && (
        <p className={classes.description}>
          <PlainText text={description} />
        </p>
      )}
      {constraints.length > 0 && (
        <p className={classes.note}>
          <PlainText text={constraints.join(' · ')} />
        </p>
      )}
      {constant !== undefined && <Values word="Always" values={[constant]} />}
      {choices.length > 0 && (
        <Values word="One of" values={choices}>
          {furtherChoices > 0 && ` and ${furtherChoices} more: see the raw JSON`}
        </Values>
      )}
      {fallback !== undefined && <Values word="Default" values={[fallback]} />}
      {examples.length > 0 && <Values word="For example" values={examples} />}
      {raw.map(({ keyword, json }) => (
        <p key={keyword} className={classes.values}>
          <code className={classes.value}>
            <PlainText text={`${keyword}: ${json}`} />
          </code>
        </p>
      ))}
    </>
  );
}

function Values({ word, values, children }: { word: string; values: readonly string[]; children?: ReactNode }) {
  const listed = values.map((value, position) => ({ value, key: `${position}` }));
  return (
    <p className={classes.values}>
      {word}{' '}
      {listed.map(({ value, key }) => (
        <span key={key}>
          <code className={classes.value}>
            <PlainText text={value} />
          </code>{' '}
        </span>
      ))}
      {children}
    </p>
  );
}
