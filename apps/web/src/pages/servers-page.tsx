import { useMediaQuery } from '@mantine/hooks';
import { serversRoute } from '../routes.tsx';
import { readBy } from '../search-params.ts';
import { ChosenFilters } from '../servers/chosen-filters.tsx';
import { ServerFacets } from '../servers/server-facets.tsx';
import { ServerResults } from '../servers/server-results.tsx';
import { ServerSearchBox } from '../servers/server-search-box.tsx';
import { readServersSearch, type ServersSearch } from '../servers/servers-search.ts';
import { ServersToolbar } from '../servers/servers-toolbar.tsx';
import { useCounts } from '../servers/use-counts.ts';
import { countOf } from '../text/count.ts';
import { DroppedNotice } from '../ui/dropped-notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import classes from './servers-page.module.css';

/** The catalogue: find a server I may use. */
export function ServersPage() {
  const search = serversRoute.useSearch(readBy(readServersSearch));
  const wide = useMediaQuery('(min-width: 75rem)', false, { getInitialValueInEffect: false });
  return (
    <>
      <div className={classes.top}>
        <div className={classes.heading}>
          <PageTitle document="Servers">Servers</PageTitle>
          <ResultCount search={search} />
        </div>
        <ServerSearchBox search={search} />
      </div>
      <ServersToolbar search={search} />
      <DroppedNotice search={search} />
      <div className={classes.columns}>
        {wide && (
          <section aria-labelledby="filters" className={classes.facets}>
            <h2 id="filters" className="visually-hidden">
              Filters
            </h2>
            <ServerFacets search={search} />
          </section>
        )}
        <div className={classes.list}>
          <ChosenFilters search={search} />
          <ServerResults search={search} />
        </div>
      </div>
    </>
  );
}

function ResultCount({ search }: { search: ServersSearch }) {
  const counts = useCounts(search);
  return (
    <p role="status" className={classes.count}>
      {counts && countOf(counts.totalCount, 'server')}
    </p>
  );
}
