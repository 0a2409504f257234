import { IconX } from '@tabler/icons-react';
import { PlainText } from '../ui/plain-text.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './chosen-filters.module.css';
import { labelOf, listChips } from './filter-chips.ts';
import { type ServersSearch, withoutFacets } from './servers-search.ts';
import { useCounts } from './use-counts.ts';

/** Every chosen value, each removable, and all of them at once. */
export function ChosenFilters({ search }: { search: ServersSearch }) {
  const facets = useCounts(search)?.facets;
  const chips = listChips(search, (key, value) => labelOf(key, value, facets));
  if (chips.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="Filters in use">
      {chips.map(({ key, value, title, label, without }) => (
        <li key={`${key} ${value}`}>
          <TextLink
            to="/servers"
            search={without}
            className={classes.chip}
            underline="never"
            activeProps={{}}
            aria-label={`Remove filter ${title}: ${label}`}
          >
            <span className={classes.title}>{title}</span>
            <PlainText text={label} />
            <IconX size={14} aria-hidden />
          </TextLink>
        </li>
      ))}
      <li>
        <TextLink to="/servers" search={withoutFacets(search)} activeProps={{}} className={classes.clear}>
          Clear all
        </TextLink>
      </li>
    </ul>
  );
}
