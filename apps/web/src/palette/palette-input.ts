/** What the palette looks through; the first character says which, without one everything that has a name. */
export type PaletteKind = 'all' | 'tools' | 'teams' | 'actions';

const PREFIXES: Readonly<Record<string, PaletteKind>> = { '#': 'tools', '@': 'teams', '>': 'actions' };

/** Reads what was typed: `#run` are tools with "run", `>` all actions. */
export function readPaletteInput(text: string): { readonly kind: PaletteKind; readonly term: string } {
  const typed = text.trimStart();
  const kind = PREFIXES[typed.charAt(0)];
  return kind ? { kind, term: typed.slice(1).trim() } : { kind: 'all', term: typed.trim() };
}

/** Whether every word of the term begins a word of the label, in any order: "dark th" finds "Use the dark theme". */
export function matchesTerm(label: string, term: string): boolean {
  const words = label.toLowerCase().split(/\s+/);
  return term
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
