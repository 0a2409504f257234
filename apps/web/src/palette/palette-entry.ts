import type { ReactNode } from 'react';

/** Something to choose in the palette. */
export interface PaletteEntry {
  /** Unique among what is shown. */
  readonly id: string;
  readonly icon: ReactNode;
  readonly label: ReactNode;
  /** Which one of that label: a registry name, a server of a tool. */
  readonly detail?: ReactNode;
  readonly run: () => void;
}

/** Entries of one kind under their heading. */
export interface PaletteGroup {
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
}
