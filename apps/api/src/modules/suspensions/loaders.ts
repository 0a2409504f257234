import type { ServerId } from '@gatehouse/domain/ids';
import type DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { loadMany } from '../../batch.ts';
import { listUnlifted, type SuspensionRow } from './repository.ts';

export interface SuspensionLoaders {
  /** Those of a server that nobody has lifted, ended ones included: the clock is the reader's. */
  readonly unlifted: DataLoader<ServerId, SuspensionRow[]>;
}

export const createSuspensionLoaders = (pool: Pool): SuspensionLoaders => ({
  unlifted: loadMany(
    (ids: readonly ServerId[]) => listUnlifted(pool, ids),
    ({ serverId }) => serverId,
  ),
});
