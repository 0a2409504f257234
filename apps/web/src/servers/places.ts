import type { VirtualItem } from '@tanstack/react-virtual';

/** Where a reader was in a list: the row, and the heights that rows had, without which the list would open elsewhere. */
export interface Place {
  readonly index?: number;
  readonly heights?: VirtualItem[];
}

/** By entry of the tab's history: going back finds the place, following a link to the same list starts at its top. */
const places = new Map<string, Place>();

export const placeAt = (entry: string): Place => places.get(entry) ?? {};

export const keepPlace = (entry: string, part: Place): void => {
  places.set(entry, { ...placeAt(entry), ...part });
};
