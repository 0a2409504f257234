/** What may be a name within a sentence. */
const WORD = /[A-Za-z0-9_][A-Za-z0-9_.-]*/g;
/** A name that no sentence holds by chance: with a separator, a digit or a capital inside. */
const UNUSUAL = /[a-z0-9][A-Z]|[_.\d-]/;
/** Shorter names are words of any text. */
const SHORTEST = 4;

/** The tools other than `own` that a text names, in a sentence; null: none. */
export function findNames(text: string, tools: ReadonlySet<string>, own: string): string | null {
  const named = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    const name = tools.has(word) ? word : word.replace(/[.-]+$/, '');
    if (name !== own && name !== text && name.length >= SHORTEST && UNUSUAL.test(name) && tools.has(name))
      named.add(name);
  }
  if (named.size === 0) return null;
  const names = [...named].slice(0, 3).join(', ');
  return `Names ${named.size === 1 ? 'another tool' : 'other tools'}: ${names}${named.size > 3 ? ' and more' : ''}.`;
}
