import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { KeyHint } from '../keyboard/key-hint.tsx';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import classes from './global-search.module.css';

/** Finds servers and tools from any page: the answer is the catalogue's, at an address of its own. */
export function GlobalSearch() {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', () => field.current?.focus());
  return (
    <search>
      <form
        className={classes.search}
        onSubmit={(event) => {
          event.preventDefault();
          const q = String(new FormData(event.currentTarget).get('q')).trim();
          void navigate({ to: '/servers', search: q ? { q } : {} });
        }}
      >
        <IconSearch size={16} aria-hidden="true" className={classes.icon} />
        <input
          ref={field}
          type="search"
          name="q"
          aria-label="Find servers and tools"
          placeholder="Find servers, tools"
          autoComplete="off"
          maxLength={200}
        />
        <span className={classes.hint}>
          <KeyHint shortcut="/" />
        </span>
      </form>
    </search>
  );
}
