import { TextLink } from '../ui/text-link.tsx';
import { countFilters } from './server-filters.tsx';
import type { ServersSearch } from './servers-search.ts';

/** Says why the list is empty, and what to do about it. */
export function NoServers({ search }: { search: ServersSearch }) {
  const filtered = countFilters(search) > 0;
  if (!search.q && !filtered) return <p>No server that you may see is registered yet.</p>;
  return (
    <div>
      <p>
        No server that you may see matches{search.q && ` “${search.q}”`}
        {filtered && (search.q ? ' with these filters' : ' these filters')}.
      </p>
      {filtered && search.q && (
        <p>
          <TextLink to="/servers" search={{ q: search.q }}>
            Search without filters
          </TextLink>
        </p>
      )}
      <p>
        <TextLink to="/servers" search={{}}>
          Show all servers
        </TextLink>
      </p>
    </div>
  );
}
