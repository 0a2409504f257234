import type { TreeState } from './list-rows.ts';

/** What a reader does to a tree. */
export type TreeChange =
  | { readonly kind: 'open'; readonly keys: readonly string[]; readonly open: boolean }
  | { readonly kind: 'choose'; readonly key: string; readonly variant: number }
  | { readonly kind: 'show'; readonly key: string; readonly count: number };

export function changeTree(state: TreeState, change: TreeChange): TreeState {
  switch (change.kind) {
    case 'open':
      return { ...state, opened: new Map([...state.opened, ...change.keys.map((key) => [key, change.open] as const)]) };
    case 'choose':
      return { ...state, chosen: new Map([...state.chosen, [change.key, change.variant]]) };
    case 'show':
      return { ...state, shown: new Map([...state.shown, [change.key, change.count]]) };
  }
}
