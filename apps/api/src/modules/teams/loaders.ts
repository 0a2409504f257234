import type { TeamId } from '@gatehouse/domain/ids';
import type { Pool } from 'pg';
import { loadOne } from '../../batch.ts';
import { listTeamsById, type TeamRow } from './repository.ts';

export interface TeamLoaders {
  /** The team of a foreign key, so that it must be there. */
  readonly get: (id: TeamId) => Promise<TeamRow>;
}

export function createTeamLoaders(pool: Pool): TeamLoaders {
  const byId = loadOne(
    (ids: readonly TeamId[]) => listTeamsById(pool, ids),
    ({ id }) => id,
  );
  return {
    get: async (id) => {
      const team = await byId.load(id);
      if (team === null) throw new Error(`There is no team ${id}.`);
      return team;
    },
  };
}
