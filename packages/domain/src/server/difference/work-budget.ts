import { LONE_SURROGATE, MAX_JSON_DEPTH } from '../parse-surface-json.ts';
import type { Json } from '../surface.ts';

/**
 * Work that one difference may still cost. It is counted, not timed: what a reviewer sees must not depend on how busy a
 * machine is, and a hostile server must not hold up the process that answers access decisions.
 */
export interface WorkBudget {
  left: number;
}

/**
 * Work for one difference, in steps: a value is one, and one more for every eight characters of its text and of the pointer
 * to it. Some fifty tools changed in every word are a tenth of it; it takes far below 200 ms.
 */
export const MAX_WORK = 200_000;

export const createBudget = (): WorkBudget => ({ left: MAX_WORK });

/** Whether a value can be compared within the budget, is too large for what is left of it, or is no JSON of a surface. */
export type Weight = 'FITS' | 'TOO_LARGE' | 'INVALID';

const CHARACTERS_A_STEP = 8;

/**
 * Takes from the budget what comparing a value will cost, and never looks further than it reaches. `depth`: containers of
 * its surface that the value stands in (law P10).
 */
export function weigh(value: unknown, budget: WorkBudget, depth: number, place = 0): Weight {
  budget.left -= 1 + place / CHARACTERS_A_STEP;
  if (budget.left < 0) return 'TOO_LARGE';
  switch (typeof value) {
    case 'undefined':
      return 'INVALID';
    case 'string':
      return weighText(value, budget);
    case 'number':
      return Number.isFinite(value) ? 'FITS' : 'INVALID';
    case 'boolean':
      return 'FITS';
    case 'object':
      if (value === null) return 'FITS';
      return depth === MAX_JSON_DEPTH ? 'INVALID' : weighMembers(value, budget, depth + 1, place);
    default:
      return 'INVALID';
  }
}

function weighText(text: string, budget: WorkBudget): Weight {
  budget.left -= text.length / CHARACTERS_A_STEP;
  if (budget.left < 0) return 'TOO_LARGE';
  return LONE_SURROGATE.test(text) ? 'INVALID' : 'FITS';
}

/** Not by `Object.entries`, which would list a million members before the first is weighed. */
function weighMembers(value: object, budget: WorkBudget, depth: number, place: number): Weight {
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    const named = Array.isArray(value) ? 'FITS' : weighText(key, budget);
    if (named !== 'FITS') return named;
    const weight = weigh((value as Readonly<Record<string, Json>>)[key], budget, depth, place + 1 + key.length);
    if (weight !== 'FITS') return weight;
  }
  return 'FITS';
}
