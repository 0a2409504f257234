import type { ServerId } from '@gatehouse/domain/ids';
import type DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { loadMany, loadOne } from '../../batch.ts';
import { type HourCounts, listHours } from './history-repository.ts';
import { type HealthRow, listHealth } from './repository.ts';

export interface HealthLoaders {
  readonly ofServer: DataLoader<ServerId, HealthRow | null>;
  /** What was counted since an instant, in epoch milliseconds, hour by hour. */
  hoursSince(from: number): DataLoader<ServerId, HourCounts[]>;
}

export function createHealthLoaders(pool: Pool): HealthLoaders {
  const hours = new Map<number, DataLoader<ServerId, HourCounts[]>>();
  return {
    ofServer: loadOne(
      (ids: readonly ServerId[]) => listHealth(pool, ids),
      ({ serverId }) => serverId,
    ),
    hoursSince: (from) => {
      const loader =
        hours.get(from) ??
        loadMany(
          (ids: readonly ServerId[]) => listHours(pool, ids, new Date(from)),
          ({ serverId }) => serverId,
        );
      hours.set(from, loader);
      return loader;
    },
  };
}
