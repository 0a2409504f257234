import classes from './detail.module.css';
import { ItemLink } from './item-link.tsx';
import type { ToolsSearch, ToolsView } from './tools-search.ts';

const VIEWS: readonly { readonly view: ToolsView; readonly word: string }[] = [
  { view: 'schema', word: 'Definition' },
  { view: 'json', word: 'Raw JSON' },
  { view: 'diff', word: 'Compare with approved' },
];

interface ViewLinksProps {
  search: ToolsSearch;
  /** False: nothing is approved, so there is nothing to compare with. */
  comparable: boolean;
}

/** The ways to look at what is selected. */
export function ViewLinks({ search, comparable }: ViewLinksProps) {
  const { view: shown = 'schema', ...rest } = search;
  return (
    <nav aria-label="View" className={classes.views}>
      {VIEWS.filter(({ view }) => comparable || view !== 'diff' || shown === 'diff').map(({ view, word }) => (
        <ItemLink key={view} search={view === 'schema' ? rest : { ...rest, view }} current={view === shown}>
          {word}
        </ItemLink>
      ))}
    </nav>
  );
}
