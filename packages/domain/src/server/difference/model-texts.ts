import type { Json } from '../surface.ts';
import { pointTo } from './json-pointer.ts';

/** One string that a model may read, with its place: a value, or the name of a member. */
export interface ModelText {
  readonly path: string;
  readonly text: string;
}

/** Every string of a value: a model reads names of parameters and defaults as it reads descriptions. */
export function listTexts(value: Json | undefined): readonly ModelText[] {
  const texts: ModelText[] = [];
  collect(value, '', texts);
  return texts;
}

function collect(value: Json | undefined, path: string, texts: ModelText[]): void {
  if (typeof value === 'string') texts.push({ path, text: value });
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const place = pointTo(path, key);
    if (!Array.isArray(value)) texts.push({ path: place, text: key });
    collect(member as Json, place, texts);
  }
}
