import type { Database } from './context.ts';
import { type AccessLoaders, createAccessLoaders } from './modules/access/loaders.ts';
import { createHealthLoaders, type HealthLoaders } from './modules/health/loaders.ts';
import { createServerLoaders, type ServerLoaders } from './modules/servers/loaders.ts';
import { createSurfaceLoaders, type SurfaceLoaders } from './modules/surfaces/loaders.ts';
import type { SurfaceCache } from './modules/surfaces/surface-cache.ts';
import { createSuspensionLoaders, type SuspensionLoaders } from './modules/suspensions/loaders.ts';
import { createTeamLoaders, type TeamLoaders } from './modules/teams/loaders.ts';

/** Batched reads of one request, by id or by parent id. Each module with nested fields adds its own here. */
export interface Loaders {
  readonly access: AccessLoaders;
  readonly health: HealthLoaders;
  readonly servers: ServerLoaders;
  readonly surfaces: SurfaceLoaders;
  readonly suspensions: SuspensionLoaders;
  readonly teams: TeamLoaders;
}

/** Loaders of one request: their caches must not outlive it. */
export const createLoaders = ({ pool }: Database, surfaces: SurfaceCache): Loaders => ({
  access: createAccessLoaders(pool),
  health: createHealthLoaders(pool),
  servers: createServerLoaders(pool),
  surfaces: createSurfaceLoaders(pool, surfaces),
  suspensions: createSuspensionLoaders(pool),
  teams: createTeamLoaders(pool),
});
