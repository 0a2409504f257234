import type { ServerRowFragment } from '../generated/graphql.ts';
import { describeBehaviourCounts } from '../words/surface.ts';
import classes from './server-cells.module.css';

/** How many tools there are, and how many of them write or may destroy. */
export function ToolsCell({ surface }: { surface: ServerRowFragment['surface'] }) {
  return (
    <div className={classes.stack}>
      <span>{surface.toolCount}</span>
      <span className={classes.detail}>{describeBehaviourCounts(surface)}</span>
    </div>
  );
}
