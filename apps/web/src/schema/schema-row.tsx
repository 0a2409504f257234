import { IconChevronRight } from '@tabler/icons-react';
import { PlainText } from '../ui/plain-text.tsx';
import { describeSchema } from './describe-schema.ts';
import type { NodeRow } from './list-rows.ts';
import { followReferences, type NodeReference, readReference } from './read-schema.ts';
import { SchemaDetails } from './schema-details.tsx';
import classes from './schema-tree.module.css';

interface SchemaRowProps {
  document: unknown;
  row: NodeRow;
  active: boolean;
  onToggle: () => void;
  onChoose: (variant: number) => void;
}

/** What one place of a schema says. A definition that it refers to is read only when the row is open. */
export function SchemaRowContent({ document, row, active, onToggle, onChoose }: SchemaRowProps) {
  const { node, open } = row;
  const reference = readReference(document, node);
  const followed = open === 'open' && reference?.found === 'here';
  const facts = describeSchema(followed ? followReferences(document, node) : node.schema);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the row around it has the keys */}
      <div className={classes.head} onClick={onToggle} data-openable={open === 'open' || open === 'closed'}>
        <IconChevronRight size={16} className={classes.chevron} data-open={open} aria-hidden="true" />
        <span className={node.role === 'property' ? classes.name : classes.place}>
          {node.role === 'pattern' && 'names matching '}
          <PlainText text={node.name} />
        </span>
        {reference && <ReferenceWords reference={reference} />}
        {(!reference || followed) && (
          <span className={classes.type}>
            <PlainText text={facts.type} />
          </span>
        )}
        {node.required && <span className={classes.required}>required</span>}
        {facts.header && (
          <span className={classes.type}>
            sent as HTTP header <PlainText text={facts.header} />
          </span>
        )}
      </div>
      <div className={classes.beneath}>
        {node.variants && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box and a legend
          <div role="group" aria-label={`Variants: ${node.name}`} className={classes.variants}>
            {node.variants.names.map((name, position) => (
              <button
                key={name}
                type="button"
                tabIndex={active ? 0 : -1}
                aria-pressed={position === node.variants?.chosen}
                onClick={() => onChoose(position)}
              >
                <PlainText text={name} />
              </button>
            ))}
            {node.variants.further > 0 && <span>{node.variants.further} more: see the raw JSON</span>}
          </div>
        )}
        <SchemaDetails facts={facts} />
        {open === 'deep' && <p className={classes.note}>Deeper levels: see the raw JSON.</p>}
      </div>
    </>
  );
}

/** Where a reference leads; nothing is fetched, and recursion is named instead of repeated. */
export function ReferenceWords({ reference }: { reference: NodeReference }) {
  if (reference.found === 'outside') {
    return (
      <span className={classes.note}>
        points outside this schema: <PlainText text={reference.target} />
      </span>
    );
  }
  if (reference.found === 'nowhere') {
    return (
      <span className={classes.fault}>
        points to nothing in this schema: <PlainText text={reference.target} />
      </span>
    );
  }
  return (
    <span className={classes.type}>
      {reference.recursive ? '↻ same as ' : '→ '}
      <PlainText text={reference.name} />
    </span>
  );
}
