import { Link } from '@tanstack/react-router';
import { closePopover } from '../ui/close-popover.ts';
import classes from './main-nav.module.css';
import { navItemsFor } from './nav-items.ts';

/** Names the navigation for the button that opens it on a narrow screen. */
export const MAIN_NAV_ID = 'main-nav';

/**
 * The way to every place: beside the page, as a rail of icons on a smaller screen, and on a phone as a drawer. The drawer is the
 * browser's own popover, which closes on Escape and on a press outside; where there is room the stylesheet shows it always.
 */
export function MainNav({ roles }: { roles: readonly string[] }) {
  return (
    <nav id={MAIN_NAV_ID} aria-label="Main" popover="auto" className={classes.nav}>
      <ul className={classes.items}>
        {navItemsFor(roles).map(({ to, label, icon: Icon, Count }) => (
          <li key={label}>
            <Link to={to} className={classes.item} activeOptions={{ includeSearch: false }} onClick={closePopover}>
              <Icon size={18} stroke={1.75} aria-hidden="true" className={classes.icon} />
              <span>{label}</span>
              {Count && <Count />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
