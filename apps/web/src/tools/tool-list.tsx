import { hasHidden } from '@gatehouse/domain/text/hidden-characters';
import { useEffect, useRef } from 'react';
import type { ToolCardFragment } from '../generated/graphql.ts';
import { Mark } from '../ui/mark.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { describeBehaviours, TOOL_STATES } from '../words/tool.ts';
import classes from './tool-list.module.css';

/** Every tool of a server. The one that the address names is brought into view and marked. */
export function ToolList({ tools, chosen }: { tools: readonly ToolCardFragment[]; chosen: string | undefined }) {
  const mark = useRef<HTMLLIElement>(null);
  const present = tools.some((tool) => tool.name === chosen);
  useEffect(() => {
    if (chosen !== undefined && present) mark.current?.scrollIntoView({ block: 'center' });
  }, [chosen, present]);
  return (
    <ul className={classes.tools}>
      {tools.map((tool) => (
        <li
          key={tool.name}
          ref={tool.name === chosen ? mark : null}
          aria-current={tool.name === chosen ? 'true' : undefined}
          className={classes.tool}
        >
          <Tool tool={tool} />
        </li>
      ))}
    </ul>
  );
}

function Tool({ tool: { name, title, description, state, behaviour } }: { tool: ToolCardFragment }) {
  return (
    <>
      <div className={classes.heading}>
        <h3>
          <code>
            <PlainText text={name} />
          </code>
        </h3>
        {title && <PlainText text={title} />}
        <StatusMark status={TOOL_STATES[state]} />
      </div>
      {hasHidden(`${name}${title ?? ''}${description}`) && (
        <Mark shape="warning" tone="bad">
          Hidden characters: this text holds characters that show nothing
        </Mark>
      )}
      <ul
        className={classes.behaviours}
        aria-label="Behaviours"
        title="The server says so. It is a hint, not a control."
      >
        {describeBehaviours(behaviour).map(({ word, source }) => (
          <li key={word} data-source={source}>
            {word} ({source.toLowerCase()})
          </li>
        ))}
      </ul>
      <p>{description === '' ? 'The server gives no description.' : <PlainText text={description} />}</p>
    </>
  );
}
