import { useNavigate } from '@tanstack/react-router';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import type { CatalogueRow } from './server-row.ts';
import { useStar } from './use-star.ts';

interface RowShortcutsOptions {
  readonly rows: readonly CatalogueRow[];
  /** How many there are in all, as far as that is known. */
  readonly total: number;
  readonly index: number | undefined;
  readonly moveTo: (index: number) => void;
}

/** `j` and `k` go from row to row, also into rows still to come; `c` and `s` act on the current one. */
export function useRowShortcuts({ rows, total, index, moveTo }: RowShortcutsOptions): void {
  const navigate = useNavigate();
  const star = useStar();
  const current = index === undefined ? undefined : rows[index]?.server;
  useShortcut('j', () => moveTo(index === undefined ? 0 : Math.min(index + 1, Math.max(total, rows.length) - 1)), {
    enabled: rows.length > 0,
  });
  useShortcut('k', () => moveTo(index === undefined ? 0 : Math.max(index - 1, 0)), { enabled: rows.length > 0 });
  useShortcut('c', () => current && void navigate({ to: '/servers/$name/connect', params: { name: current.name } }), {
    enabled: current !== undefined,
  });
  useShortcut('s', () => current && star.mutate({ server: current.name, starred: !current.starred }), {
    enabled: current?.viewerCan.includes('STAR') ?? false,
  });
}
