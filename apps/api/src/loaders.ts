import type { Database } from './context.ts';

/**
 * Batched reads of one request, by id or by parent id. Each module with nested fields adds its own here:
 * `servers: createServerLoaders(db)`.
 */
export interface Loaders {
  readonly db: Database;
}

/** Loaders of one request: their caches must not outlive it. */
export const createLoaders = (db: Database): Loaders => ({ db });
