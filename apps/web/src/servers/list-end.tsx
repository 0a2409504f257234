import { Button } from '@mantine/core';
import { formatCount } from '../text/count.ts';
import classes from './server-results.module.css';

interface ListEndProps {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
  shown: number;
  total: number;
}

/** Below the list while there is more: it comes by itself near the end, or by this button when that failed. */
export function ListEnd({ query, shown, total }: ListEndProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className={classes.end}>
      <span>
        {formatCount(shown)} of {formatCount(total)} loaded
        {query.isFetchNextPageError && '; more could not be loaded'}
      </span>
      {/* Never disabled while loading: that would throw the keyboard's place away. */}
      <Button variant="default" onClick={() => query.isFetchingNextPage || void query.fetchNextPage()}>
        {query.isFetchingNextPage ? 'Loading…' : 'Load more'}
      </Button>
    </div>
  );
}
