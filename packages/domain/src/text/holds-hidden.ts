import type { Json } from '../server/surface.ts';
import { hasHidden } from './hidden-characters.ts';

/** Whether any string of a value, names of members included, holds characters that a reader would not see. */
export function holdsHidden(value: Json | undefined): boolean {
  if (typeof value === 'string') return hasHidden(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsHidden);
  return Object.entries(value).some(([key, member]) => hasHidden(key) || holdsHidden(member as Json));
}
