import { Link } from '@tanstack/react-router';
import { RANGE_WORDS } from './describe-history.ts';
import { RANGES, type Range } from './health-search.ts';
import classes from './range-choice.module.css';

/** The times that a history is shown for, as links: each can be shared. */
export const RangeChoice = ({ range }: { range: Range }) => (
  <nav aria-label="Time shown" className={classes.ranges}>
    {RANGES.map((each) => (
      <Link
        key={each}
        from="/servers/$name/health"
        to="."
        search={(now) => ({ ...(now.table && { table: now.table }), range: each })}
        replace
        resetScroll={false}
        className={classes.range}
        data-chosen={each === range}
        aria-current={each === range ? 'true' : undefined}
      >
        {RANGE_WORDS[each]}
      </Link>
    ))}
  </nav>
);
