import type { ServerId } from '@gatehouse/domain/ids';
import type DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { loadOne } from '../../batch.ts';
import { type HealthRow, listHealth } from './repository.ts';

export interface HealthLoaders {
  readonly ofServer: DataLoader<ServerId, HealthRow | null>;
}

export const createHealthLoaders = (pool: Pool): HealthLoaders => ({
  ofServer: loadOne(
    (ids: readonly ServerId[]) => listHealth(pool, ids),
    ({ serverId }) => serverId,
  ),
});
