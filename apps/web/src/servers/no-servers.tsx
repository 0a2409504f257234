import { countOf } from '../text/count.ts';
import { TextLink } from '../ui/text-link.tsx';
import { FACET_KEYS, FACETS } from './facets.ts';
import classes from './no-servers.module.css';
import { countChosen, dropFilter, type ServersSearch } from './servers-search.ts';
import { type Counts, useCounts } from './use-counts.ts';

/** Says why the list is empty, and which filter to drop for the most. */
export function NoServers({ search }: { search: ServersSearch }) {
  const relaxed = useCounts(search)?.relaxed ?? [];
  const narrowed = search.q !== undefined || search.view !== undefined || countChosen(search) > 0;
  if (!narrowed) {
    return (
      <div className={classes.empty}>
        <h2>No servers are registered yet</h2>
        <p>A server that you may see appears here as soon as its team registers it.</p>
      </div>
    );
  }
  return (
    <div className={classes.empty}>
      <h2>No server matches{search.q && ` “${search.q}”`}</h2>
      <Relaxed search={search} relaxed={relaxed} />
      <p>
        <TextLink to="/servers" search={search.layout ? { layout: search.layout } : {}} activeProps={{}}>
          Show all servers
        </TextLink>
      </p>
    </div>
  );
}

/** Filters that hide the most, first; those that hide nothing by themselves are not worth naming. */
function Relaxed({ search, relaxed }: { search: ServersSearch; relaxed: Counts['relaxed'] }) {
  const useful = relaxed.filter(({ totalCount }) => totalCount > 0).slice(0, 3);
  if (useful.length === 0)
    return <p>No single filter is the reason: only several of them dropped would find a server.</p>;
  return (
    <ul className={classes.ways}>
      {useful.map(({ filter, totalCount }) => (
        <li key={filter}>
          <TextLink to="/servers" search={dropFilter(search, filter)} activeProps={{}}>
            Drop {nameFilter(filter, search)}
          </TextLink>{' '}
          to see {countOf(totalCount, 'server')}.
        </li>
      ))}
    </ul>
  );
}

function nameFilter(filter: string, search: ServersSearch): string {
  if (filter === 'search') return `the search for “${search.q}”`;
  const key = FACET_KEYS.find((one) => FACETS[one].filter === filter && search[one] !== undefined);
  return key ? `the filter “${FACETS[key].title}”` : 'the quick view';
}
