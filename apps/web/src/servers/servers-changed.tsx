import { Button } from '@mantine/core';
import { countOf } from '../text/count.ts';
import classes from './servers-changed.module.css';

/** Says that the list is no longer what the registry would answer: it is read again only when the reader wants that. */
export function ServersChanged({ count, onRefresh }: { count: number; onRefresh: () => void }) {
  return (
    <div role="status" className={classes.changed}>
      {count > 0 && (
        <span className={classes.notice}>
          {countOf(count, 'server')} changed
          <Button size="compact-sm" variant="default" onClick={onRefresh}>
            Refresh
          </Button>
        </span>
      )}
    </div>
  );
}
