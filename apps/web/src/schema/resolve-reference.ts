import { isJsonObject, type JsonObject, memberOf, pointerStep } from './json.ts';

/** Where a reference leads: to a place in the same document, out of it, or nowhere. */
export type Reference =
  | { readonly found: 'here'; readonly pointer: string; readonly schema: unknown; readonly name: string }
  | { readonly found: 'outside'; readonly target: string }
  | { readonly found: 'nowhere'; readonly target: string };

/** The text of a schema's reference, if it has one. */
export function referenceOf(schema: unknown): string | undefined {
  if (!isJsonObject(schema)) return undefined;
  const reference = memberOf(schema, '$ref') ?? memberOf(schema, '$dynamicRef');
  return typeof reference === 'string' ? reference : undefined;
}

/**
 * Looks a reference up inside the document. Nothing is ever fetched: an address elsewhere is only named. A chain of
 * references is followed by whoever asks, one step for each opened level.
 */
export function resolveReference(document: unknown, reference: string): Reference {
  const own = isJsonObject(document) ? memberOf(document, '$id') : undefined;
  const local = typeof own === 'string' && reference.startsWith(`${own}#`) ? reference.slice(own.length) : reference;
  if (!local.startsWith('#')) return { found: 'outside', target: reference };
  const fragment = decodeFragment(local.slice(1));
  if (fragment === '') return { found: 'here', pointer: '', schema: document, name: nameOf(document, '') };
  const pointer = fragment.startsWith('/') ? fragment : findAnchor(document, fragment);
  const target = pointer === undefined ? undefined : followPointer(document, pointer);
  if (pointer === undefined || target === undefined) return { found: 'nowhere', target: reference };
  return { found: 'here', pointer, schema: target.value, name: nameOf(target.value, pointer) };
}

function followPointer(document: unknown, pointer: string): { readonly value: unknown } | undefined {
  let value = document;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as JsonObject)[name];
  }
  return { value };
}

/** A hostile document may be huge; beyond this many places an anchor counts as absent. */
const MOST_PLACES = 20_000;

function findAnchor(document: unknown, anchor: string): string | undefined {
  const waiting: { value: unknown; pointer: string }[] = [{ value: document, pointer: '' }];
  for (let place = 0; place < waiting.length && place < MOST_PLACES; place += 1) {
    const { value, pointer } = waiting[place] as { value: unknown; pointer: string };
    if (typeof value !== 'object' || value === null) continue;
    if (isJsonObject(value) && [memberOf(value, '$anchor'), memberOf(value, '$dynamicAnchor')].includes(anchor)) {
      return pointer;
    }
    if (waiting.length > MOST_PLACES) continue;
    for (const [name, child] of Object.entries(value))
      waiting.push({ value: child, pointer: pointer + pointerStep(name) });
  }
  return undefined;
}

function nameOf(schema: unknown, pointer: string): string {
  const title = isJsonObject(schema) ? memberOf(schema, 'title') : undefined;
  const last = pointer.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~');
  if (last) return last;
  return typeof title === 'string' && title !== '' ? title : 'the whole schema';
}

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
