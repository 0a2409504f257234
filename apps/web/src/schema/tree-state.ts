import { PORTION, type TreeState } from './list-rows.ts';

/** What a reader does to a tree. */
export type TreeChange =
  | { readonly kind: 'open'; readonly keys: readonly string[]; readonly open: boolean }
  | { readonly kind: 'choose'; readonly key: string; readonly variant: number }
  | { readonly kind: 'show'; readonly key: string; readonly places: readonly [from: number, to: number] }
  /** Opens all above a place and shows the portion of children that it is in. */
  | { readonly kind: 'reach'; readonly above: readonly { readonly key: string; readonly place: number }[] };

export function changeTree(state: TreeState, change: TreeChange): TreeState {
  switch (change.kind) {
    case 'open':
      return { ...state, opened: new Map([...state.opened, ...change.keys.map((key) => [key, change.open] as const)]) };
    case 'choose':
      return { ...state, chosen: new Map([...state.chosen, [change.key, change.variant]]) };
    case 'show':
      return { ...state, shown: new Map([...state.shown, [change.key, change.places]]) };
    case 'reach':
      return change.above.reduce(reach, state);
  }
}

function reach(state: TreeState, { key, place }: { key: string; place: number }): TreeState {
  const [from, to] = state.shown.get(key) ?? [0, PORTION];
  const start = place - (place % PORTION);
  const shown =
    place >= from && place < to ? state.shown : new Map([...state.shown, [key, [start, start + PORTION]] as const]);
  return { ...state, opened: new Map([...state.opened, [key, true]]), shown };
}
