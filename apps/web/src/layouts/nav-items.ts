import { IconRoute, IconServer2, IconUserCircle, type TablerIcon } from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';

/** A place in the main navigation. */
export interface NavItem {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: string;
  readonly icon: TablerIcon;
  /** Roles that see it, any of them; absent: everybody. A page itself says who may open it. */
  readonly roles?: readonly string[];
  /** Shows how much waits there. */
  readonly Count?: ComponentType;
}

/** In the order of the screen. */
const NAV_ITEMS: readonly NavItem[] = [
  { to: '/servers', label: 'Servers', icon: IconServer2 },
  { to: '/mine', label: 'Mine', icon: IconUserCircle },
  { to: '/explain', label: 'Explain access', icon: IconRoute },
];

/** The places that someone with these roles sees. */
export const navItemsFor = (roles: readonly string[]): readonly NavItem[] =>
  NAV_ITEMS.filter((item) => item.roles === undefined || item.roles.some((role) => roles.includes(role)));
