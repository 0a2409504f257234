import { Checkbox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { ListServersQuery } from '../generated/graphql.ts';
import { countOf } from '../text/count.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './server-filters.module.css';
import { readServersSearch, type ServersSearch } from './servers-search.ts';

type Facets = ListServersQuery['servers']['facets'];
type FacetKey = 'verdict' | 'health' | 'team';

const FACETS: readonly { key: FacetKey; title: string; from: keyof Facets }[] = [
  { key: 'verdict', title: 'Verdict', from: 'verdicts' },
  { key: 'health', title: 'Health', from: 'health' },
  { key: 'team', title: 'Team', from: 'teams' },
];

/** How many filters an address holds, the search words aside. */
export const countFilters = ({ verdict, health, team, access }: ServersSearch): number =>
  (verdict?.length ?? 0) + (health?.length ?? 0) + (team?.length ?? 0) + (access ? 1 : 0);

/** Filters with the API's counts. Beside the list on wide screens, folded above it on narrow ones. */
export function ServerFilters({ search, facets }: { search: ServersSearch; facets: Facets | undefined }) {
  const wide = useMediaQuery('(min-width: 1200px)', false, { getInitialValueInEffect: false });
  const navigate = useNavigate();
  const applied = countFilters(search);
  const apply = (change: Record<string, unknown>) =>
    void navigate({ to: '/servers', search: readServersSearch({ ...search, ...change }) });

  const filters = (
    <div className={classes.filters}>
      <Checkbox
        label="I can use"
        checked={search.access === 'usable'}
        onChange={({ currentTarget }) => apply({ access: currentTarget.checked ? 'usable' : undefined })}
      />
      {facets &&
        FACETS.map(({ key, title, from }) => {
          const chosen: readonly string[] = search[key] ?? [];
          return (
            <fieldset key={key} className={classes.facet}>
              <legend>{title}</legend>
              {facets[from].map(({ value, label, count }) => (
                <Checkbox
                  key={value}
                  label={`${label} (${count})`}
                  checked={chosen.includes(value)}
                  onChange={({ currentTarget }) =>
                    apply({
                      [key]: currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
                    })
                  }
                />
              ))}
            </fieldset>
          );
        })}
      {applied > 0 && (
        <TextLink to="/servers" search={search.q ? { q: search.q } : {}}>
          Clear {countOf(applied, 'filter')}
        </TextLink>
      )}
    </div>
  );
  if (wide) {
    return (
      <section aria-labelledby="filters">
        <h2 id="filters" className="visually-hidden">
          Filters
        </h2>
        {filters}
      </section>
    );
  }
  return (
    <details className={classes.folded}>
      <summary>Filters{applied > 0 && ` (${applied})`}</summary>
      {filters}
    </details>
  );
}
