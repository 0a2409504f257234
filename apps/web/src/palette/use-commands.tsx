import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconServer2, IconSun } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { navItemsFor } from '../layouts/nav-items.ts';
import { viewerQuery } from '../layouts/viewer-query.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';
import { matchesTerm, type PaletteKind } from './palette-input.ts';
import { listRecentServers } from './recent-servers.ts';

interface Command extends PaletteEntry {
  readonly label: string;
}

const THEMES: readonly { scheme: MantineColorScheme; label: string; icon: PaletteEntry['icon'] }[] = [
  { scheme: 'light', label: 'Use the light theme', icon: <IconSun /> },
  { scheme: 'dark', label: 'Use the dark theme', icon: <IconMoon /> },
  { scheme: 'auto', label: "Use the system's theme", icon: <IconDeviceDesktop /> },
];

/** What can be chosen without asking the registry: recent servers, pages and actions. What the person may not do is not among it. */
export function useCommands(kind: PaletteKind, term: string, signOut: () => void): PaletteGroup[] {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const viewer = useQuery(viewerQuery(useApi())).data?.viewer;
  const [recent] = useState(() => (viewer ? listRecentServers(viewer.id) : []));
  const pages = navItemsFor(viewer?.roles ?? []).map(
    ({ to, label, icon: Icon }): Command => ({
      id: `page ${label}`,
      icon: <Icon />,
      label: `Go to ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
      run: () => void navigate({ to }),
    }),
  );
  const actions: Command[] = [
    ...THEMES.map(({ scheme, label, icon }) => ({
      id: `theme ${scheme}`,
      icon,
      label,
      run: () => setColorScheme(scheme),
    })),
    {
      id: 'keyboard help',
      icon: <IconKeyboard />,
      label: 'Show keyboard shortcuts',
      run: () => void navigate({ to: '/help/keyboard' }),
    },
    { id: 'sign out', icon: <IconLogout />, label: 'Sign out', run: signOut },
  ];
  const matching = (commands: readonly Command[]) => commands.filter(({ label }) => matchesTerm(label, term));
  if (kind === 'tools' || kind === 'teams') return [];
  return [
    { heading: 'Recent servers', entries: kind === 'all' && term === '' ? recent.map(toEntry) : [] },
    { heading: 'Pages', entries: matching(pages) },
    { heading: 'Actions', entries: matching(actions) },
  ];

  function toEntry(name: string): PaletteEntry {
    return {
      id: `recent ${name}`,
      icon: <IconServer2 />,
      label: <code>{name}</code>,
      run: () => void navigate({ to: '/servers/$name', params: { name } }),
    };
  }
}
