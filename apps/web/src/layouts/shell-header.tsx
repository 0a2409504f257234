import { IconKeyboard, IconMenu2 } from '@tabler/icons-react';
import { Link, useMatchRoute } from '@tanstack/react-router';
import type { GetViewerQuery } from '../generated/graphql.ts';
import { PaletteButton } from '../palette/palette-button.tsx';
import { AccountMenu } from './account-menu.tsx';
import { GlobalSearch } from './global-search.tsx';
import { MAIN_NAV_ID } from './main-nav.tsx';
import classes from './shell-header.module.css';

/** The bar above every page: where this is, how to find things, help, and who is signed in. */
export function ShellHeader({ viewer, onSignOut }: { viewer?: GetViewerQuery['viewer']; onSignOut: () => void }) {
  // The catalogue has a search box of its own; two of them would only raise the question of which to use.
  const onCatalogue = useMatchRoute()({ to: '/servers', includeSearch: false }) !== false;
  return (
    <header className={classes.header}>
      <button type="button" popoverTarget={MAIN_NAV_ID} aria-label="Menu" className={classes.burger}>
        <IconMenu2 size={20} aria-hidden="true" />
      </button>
      <Link to="/servers" className={classes.brand}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span>Gatehouse</span>
      </Link>
      <div className={classes.finders}>
        {!onCatalogue && <GlobalSearch />}
        <PaletteButton onSignOut={onSignOut} />
      </div>
      <div className={classes.end}>
        <Link to="/help/keyboard" className={classes.icon} aria-label="Help: keyboard shortcuts">
          <IconKeyboard size={20} stroke={1.75} aria-hidden="true" />
        </Link>
        <AccountMenu {...(viewer && { viewer })} onSignOut={onSignOut} />
      </div>
    </header>
  );
}
