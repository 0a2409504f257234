import { useMemo, useReducer, useState } from 'react';
import { PlainText } from '../ui/plain-text.tsx';
import { findSchemaFault } from './check-schema.ts';
import { describeSchema } from './describe-schema.ts';
import { isJsonObject } from './json.ts';
import { EMPTY_STATE } from './list-rows.ts';
import { RawJson } from './raw-json.tsx';
import { canOpen, readReference, rootNode } from './read-schema.ts';
import { SchemaDetails } from './schema-details.tsx';
import { ReferenceWords } from './schema-row.tsx';
import { SchemaSearch } from './schema-search.tsx';
import classes from './schema-tree.module.css';
import { SchemaTree } from './schema-tree.tsx';
import { isLarge, type SchemaHit } from './search-schema.ts';
import { changeTree } from './tree-state.ts';

interface SchemaViewProps {
  schema: unknown;
  /** Names the tree, such as "Input schema of run_query". */
  label: string;
  /** What it means that nothing is listed, such as "Takes no arguments". */
  empty: string;
}

/** A JSON Schema for reading; what is no schema is shown as it is, with the reason. */
export function SchemaView({ schema, label, empty }: SchemaViewProps) {
  const fault = useMemo(() => findSchemaFault(schema), [schema]);
  if (fault !== undefined) {
    return (
      <>
        <p className={classes.fault}>
          Not a valid schema: <PlainText text={fault} />
        </p>
        {schema !== undefined && <RawJson value={schema} what="schema" />}
      </>
    );
  }
  return <ValidSchema schema={schema} label={label} empty={empty} />;
}

function ValidSchema({ schema, label, empty }: SchemaViewProps) {
  const large = useMemo(() => isLarge(schema), [schema]);
  const [state, change] = useReducer(changeTree, EMPTY_STATE);
  const [target, setTarget] = useState<string>();
  const root = rootNode(schema);
  const facts = describeSchema(schema);
  const reference = readReference(schema, root);
  const plain = isJsonObject(schema) && facts.type === 'object';
  const show = (hit: SchemaHit) => {
    change({ kind: 'reach', above: hit.above });
    setTarget(hit.key);
  };
  const opens = canOpen(schema, root);
  return (
    <div className={classes.schema}>
      {(!plain || reference) && (
        <p>
          {reference ? <ReferenceWords reference={reference} /> : <span className={classes.type}>{facts.type}</span>}
        </p>
      )}
      <SchemaDetails facts={facts} />
      {!opens && plain && <p className={classes.note}>{empty}</p>}
      {opens && large && <SchemaSearch schema={schema} onShow={show} />}
      {opens && (
        <SchemaTree
          document={schema}
          label={label}
          state={state}
          levels={large ? 1 : 2}
          change={change}
          target={target}
        />
      )}
    </div>
  );
}
