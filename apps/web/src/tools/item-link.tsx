import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, FocusEventHandler, MouseEventHandler, ReactNode } from 'react';
import { useServer } from '../server/server-context.ts';
import type { ToolsSearch } from './tools-search.ts';

/** The router calls every link current whose address is part of the shown one; here the caller knows better. */
function PlainAnchor({ current, children, ...props }: ComponentPropsWithRef<'a'> & { current: boolean }) {
  return (
    <a {...props} aria-current={current ? 'true' : undefined}>
      {children}
    </a>
  );
}

const RouterLink = createLink(PlainAnchor);

interface ItemLinkProps {
  search: ToolsSearch;
  children: ReactNode;
  className?: string | undefined;
  /** Whether what it leads to is what is shown. */
  current?: boolean;
  /** Whether the address takes the place of the one before in the history. */
  replace?: boolean;
  tabIndex?: number;
  onFocus?: FocusEventHandler;
  onClick?: MouseEventHandler;
}

/** A link to another state of the Tools tab; the page stays where it is scrolled to. */
export function ItemLink({ search, current = false, ...props }: ItemLinkProps) {
  const { name } = useServer();
  return (
    <RouterLink
      to="/servers/$name/tools"
      params={{ name }}
      search={search}
      resetScroll={false}
      current={current}
      {...props}
    />
  );
}
