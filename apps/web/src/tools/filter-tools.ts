import type { ToolLineFragment } from '../generated/graphql.ts';
import type { ToolMark } from './tools-search.ts';

type Marked = Pick<ToolLineFragment, 'behaviour' | 'state' | 'hasOutputSchema'>;

/** Chips of the list in their order. Behaviours count with their effective value, declared or assumed. */
export const MARK_WORDS: readonly { readonly mark: ToolMark; readonly word: string }[] = [
  { mark: 'reads', word: 'Read-only' },
  { mark: 'writes', word: 'Writes' },
  { mark: 'destroys', word: 'Destructive' },
  { mark: 'outside', word: 'Open world' },
  { mark: 'changed', word: 'Changed since approval' },
  { mark: 'no-output', word: 'No output schema' },
];

/** Whether a tool differs from what was approved; where nothing was, nothing has changed. */
export const hasChanged = (state: ToolLineFragment['state'], somethingApproved: boolean): boolean =>
  state === 'QUARANTINED' || state === 'REMOVED' || (state === 'UNREVIEWED' && somethingApproved);

/** The marks that a tool bears. */
export function marksOf({ behaviour, state, hasOutputSchema }: Marked, somethingApproved: boolean): Set<ToolMark> {
  const is = (wanted: string) => behaviour.some(({ hint, value }) => hint === wanted && value);
  const readOnly = is('READ_ONLY');
  const marks: [ToolMark, boolean][] = [
    ['reads', readOnly],
    ['writes', !readOnly],
    ['destroys', !readOnly && is('DESTRUCTIVE')],
    ['outside', is('OPEN_WORLD')],
    ['changed', hasChanged(state, somethingApproved)],
    ['no-output', !hasOutputSchema],
  ];
  return new Set(marks.filter(([, borne]) => borne).map(([mark]) => mark));
}

interface Wanted {
  readonly q?: string;
  readonly mark?: readonly ToolMark[];
}

/** Tools that hold every word of the search and bear one of the wanted marks; all when nothing is wanted. */
export function filterTools<T extends Marked & { name: string; title: string | null; description: string }>(
  tools: readonly T[],
  { q = '', mark = [] }: Wanted,
  somethingApproved: boolean,
): T[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return tools.filter((tool) => {
    const text = `${tool.name}\n${tool.title ?? ''}\n${tool.description}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) return false;
    const marks = marksOf(tool, somethingApproved);
    return mark.length === 0 || mark.some((wanted) => marks.has(wanted));
  });
}

/** How many tools bear each mark. */
export function countMarks(tools: readonly Marked[], somethingApproved: boolean): Map<ToolMark, number> {
  const counts = new Map<ToolMark, number>();
  for (const tool of tools) {
    for (const mark of marksOf(tool, somethingApproved)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}
