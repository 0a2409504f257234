import type { CatalogueRow } from './server-row.ts';

/** What a table and cards are given alike. */
export interface ServerListProps {
  /** What is listed, as one text. */
  readonly listKey: string;
  readonly rows: readonly CatalogueRow[];
  /** How many servers the list has in all. */
  readonly total: number;
  /** The reader comes to the end of what was loaded. */
  readonly onNearEnd: () => void;
  /** Which rows are in view. */
  readonly onView: (from: number, to: number) => void;
}
