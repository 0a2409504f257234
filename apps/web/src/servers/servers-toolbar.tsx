import { NativeSelect } from '@mantine/core';
import { IconLayoutGrid, IconTable } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { TextLink } from '../ui/text-link.tsx';
import { FiltersButton } from './filters-button.tsx';
import { QuickViews } from './quick-views.tsx';
import { type ServersSearch, SORTS, type Sort, sortOf } from './servers-search.ts';
import classes from './servers-toolbar.module.css';

const SORT_WORDS: Readonly<Record<Sort, string>> = {
  relevance: 'Best match',
  name: 'Name',
  approved: 'Recently approved',
  health: 'Health',
};

/** Quick views at one end, order and layout at the other. */
export function ServersToolbar({ search }: { search: ServersSearch }) {
  return (
    <div className={classes.toolbar}>
      <QuickViews search={search} />
      <div className={classes.end}>
        <FiltersButton search={search} />
        <SortChoice search={search} />
        <LayoutChoice search={search} />
      </div>
    </div>
  );
}

function SortChoice({ search }: { search: ServersSearch }) {
  const navigate = useNavigate();
  const { sort: _, ...others } = search;
  const byDefault = sortOf(others);
  return (
    <NativeSelect
      aria-label="Sort by"
      className={classes.sort}
      data={SORTS.map((value) => ({ value, label: SORT_WORDS[value] }))}
      value={sortOf(search)}
      onChange={({ currentTarget }) => {
        const sort = SORTS.find((one) => one === currentTarget.value);
        void navigate({ to: '/servers', search: { ...others, ...(sort && sort !== byDefault && { sort }) } });
      }}
    />
  );
}

function LayoutChoice({ search }: { search: ServersSearch }) {
  const { layout = 'table', ...others } = search;
  return (
    <fieldset className={classes.layouts}>
      <legend className="visually-hidden">Layout</legend>
      <TextLink
        to="/servers"
        search={others}
        replace
        activeProps={{}}
        className={classes.layout}
        aria-label="Table"
        aria-current={layout === 'table' ? 'true' : undefined}
        title="Table"
      >
        <IconTable size={18} aria-hidden />
      </TextLink>
      <TextLink
        to="/servers"
        search={{ ...others, layout: 'cards' }}
        replace
        activeProps={{}}
        className={classes.layout}
        aria-label="Cards"
        aria-current={layout === 'cards' ? 'true' : undefined}
        title="Cards"
      >
        <IconLayoutGrid size={18} aria-hidden />
      </TextLink>
    </fieldset>
  );
}
