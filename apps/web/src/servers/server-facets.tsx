import { FacetSection } from './facet-section.tsx';
import { FACET_KEYS } from './facets.ts';
import type { ServersSearch } from './servers-search.ts';
import { useCounts } from './use-counts.ts';

/** All facets with the API's counts, one below another. */
export function ServerFacets({ search }: { search: ServersSearch }) {
  const counts = useCounts(search)?.facets;
  return (
    <div>
      {FACET_KEYS.map((key) => (
        <FacetSection key={key} facet={key} search={search} counts={counts} />
      ))}
    </div>
  );
}
