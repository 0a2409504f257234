import { askerOf, type Context } from '../../context.ts';
import { refusal } from '../../errors.ts';
import { listToolHits, type ToolHitRow } from '../surfaces/tool-repository.ts';
import { placeVisible } from './candidate-places.ts';
import { parseSearch } from './search-terms.ts';

const DEFAULT_HITS = 10;
const MAX_HITS = 50;

interface ToolArguments {
  readonly search: string;
  readonly first?: number | null | undefined;
}

/** Tools of servers that the asker may see (law D11) with every word of a search, best first. Throws INVALID_INPUT. */
export async function findTools(context: Context, { search, first }: ToolArguments): Promise<ToolHitRow[]> {
  const terms = parseSearch(search, 'search');
  const limit = first ?? DEFAULT_HITS;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_HITS) {
    throw refusal('INVALID_INPUT', `first is a whole number from 1 to ${MAX_HITS}.`, 'first');
  }
  if (terms === null) return [];
  const { pool } = context.db;
  const admitted = await placeVisible(pool, context.facts.judgedServers(askerOf(context)));
  return listToolHits(pool, { admitted, search: terms.text, limit });
}
