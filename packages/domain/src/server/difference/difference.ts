import type { Json } from '../surface.ts';
import type { ItemKind } from '../surface-items.ts';

/** What a change means to callers and readers, gravest first. */
export const CHANGE_KINDS = ['ADDED', 'REMOVED', 'BREAKING', 'BEHAVIOUR', 'HEADER', 'TEXT', 'COMPATIBLE'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One place at which an item differs. Undefined sides: nothing is there. */
export interface PartDifference {
  /** JSON pointer into the item; empty: the whole item. */
  readonly path: string;
  readonly kind: ChangeKind;
  /** In words, such as `type: integer → number`. */
  readonly text: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export type RiskCode =
  | 'READ_ONLY_TO_WRITES'
  | 'NEW_DESTRUCTIVE_TOOL'
  | 'PATH_PARAMETER'
  | 'URL_PARAMETER'
  | 'COMMAND_PARAMETER'
  | 'QUERY_PARAMETER'
  | 'HIDDEN_CHARACTERS'
  | 'NAMES_OTHER_TOOLS'
  | 'ORDERS_TO_THE_MODEL'
  | 'AUTH_WEAKENED';

/** Why a change deserves a look before all others: evidence for a reviewer, never a verdict. */
export interface ChangeRisk {
  readonly code: RiskCode;
  /** JSON pointer into the item as seen; empty: the whole item. */
  readonly path: string;
  /** A sentence for people. */
  readonly text: string;
}

/** How one item of a surface differs. */
export interface ItemDifference {
  readonly kind: ItemKind;
  /** Tool or prompt name, `uriTemplate`, field of server info; empty for what there is once. */
  readonly name: string;
  /** Kinds of all its parts, gravest first; never empty. */
  readonly kinds: readonly ChangeKind[];
  readonly risks: readonly ChangeRisk[];
  /** The gravest parts, at most `MAX_PARTS`; none for what was added or removed whole. */
  readonly parts: readonly PartDifference[];
  /** More parts or risks differ than are listed. */
  readonly truncated: boolean;
  readonly descriptionChanged: boolean;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** A semantic difference of two surfaces. */
export interface SurfaceDifference {
  readonly items: readonly ItemDifference[];
  /** Tools of which only an order inside the schema moved: no change of meaning, yet another definition (law P10). */
  readonly reordered: readonly string[];
}

/** Parts, and risks, of one item that are listed. A hostile schema may differ in ten thousand places. */
export const MAX_PARTS = 100;
