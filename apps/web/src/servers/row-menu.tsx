import { IconDots } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import type { ServerRowFragment } from '../generated/graphql.ts';
import classes from './row-menu.module.css';

type Menu = ComponentType<{ server: ServerRowFragment }>;

const loadMenu = async (): Promise<Menu> => (await import('./row-actions.tsx')).RowActions;

/** What can be done with a server from the list. The menu's code comes when one is opened; until then there is its button. */
export function RowMenu({ server }: { server: ServerRowFragment }) {
  const [{ Menu, failed }, setLoaded] = useState<{ Menu?: Menu; failed?: true }>({});
  if (Menu) return <Menu server={server} />;
  return (
    <>
      <button
        type="button"
        className={classes.more}
        aria-label={`More for ${server.title}`}
        aria-haspopup="menu"
        aria-expanded={false}
        title={failed && 'Could not be loaded. Try again.'}
        onClick={() =>
          void loadMenu().then(
            (loaded) => setLoaded({ Menu: loaded }),
            () => setLoaded({ failed: true }),
          )
        }
      >
        <IconDots size={17} aria-hidden />
      </button>
      {failed && (
        <span role="alert" className="visually-hidden">
          The menu could not be loaded. Try again.
        </span>
      )}
    </>
  );
}
