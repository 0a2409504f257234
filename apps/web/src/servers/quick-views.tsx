import { TextLink } from '../ui/text-link.tsx';
import classes from './quick-views.module.css';
import type { ServersSearch, View } from './servers-search.ts';

const VIEWS: readonly (readonly [View | undefined, string])[] = [
  [undefined, 'All'],
  ['usable', 'I can use'],
  ['team', 'My team’s'],
  ['starred', 'Starred'],
  ['approved', 'Recently approved'],
];

/** Lists that many people want, one link each; words and filters stay. */
export function QuickViews({ search }: { search: ServersSearch }) {
  const { view: shown, sort: _, ...others } = search;
  return (
    <nav aria-label="Quick views">
      <ul className={classes.views}>
        {VIEWS.map(([view, title]) => (
          <li key={title}>
            <TextLink
              to="/servers"
              search={{ ...others, ...(view && { view }) }}
              className={classes.view}
              underline="never"
              activeProps={{}}
              aria-current={view === shown ? 'page' : undefined}
            >
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
