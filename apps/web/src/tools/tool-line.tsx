import type { ToolLineFragment } from '../generated/graphql.ts';
import { Mark } from '../ui/mark.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { pickForList, TOOL_STATES } from '../words/tool.ts';
import { hasChanged } from './filter-tools.ts';
import { ToolBadges } from './tool-badges.tsx';
import classes from './tool-line.module.css';

/** One tool in the list: its name, what it may do, and what is unusual about it. */
export function ToolLine({ tool, somethingApproved }: { tool: ToolLineFragment; somethingApproved: boolean }) {
  const { name, title, behaviour, state, hiddenCharacters } = tool;
  return (
    <>
      <span className={classes.name}>
        <PlainText text={name} />
      </span>
      {title && title !== name && (
        <span className={classes.title}>
          <PlainText text={title} />
        </span>
      )}
      <ToolBadges behaviours={pickForList(behaviour)} short />
      {hasChanged(state, somethingApproved) && (
        <span className={classes.flag}>
          <StatusMark
            status={state === 'UNREVIEWED' ? { shape: 'clock', tone: 'warn', word: 'Changed' } : TOOL_STATES[state]}
          />
        </span>
      )}
      {hiddenCharacters && (
        <span className={classes.flag}>
          <Mark shape="warning" tone="bad">
            Hidden characters
          </Mark>
        </span>
      )}
    </>
  );
}
