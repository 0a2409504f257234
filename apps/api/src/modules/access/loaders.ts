import type { GroupId, RevisionId } from '@gatehouse/domain/ids';
import type DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { loadMany, loadOne } from '../../batch.ts';
import {
  countMembers,
  type GroupMembersRow,
  type GroupSizeRow,
  listMembers,
  listPersonNames,
  listPolicyVersions,
  type PersonNameRow,
  type PolicyVersionRow,
} from './policy-repository.ts';

/** What rules in force are told with, one statement for all servers of a page. */
export interface AccessLoaders {
  readonly policyVersions: DataLoader<RevisionId, PolicyVersionRow[]>;
  /** Null for a group without living members. */
  readonly groupSize: DataLoader<GroupId, GroupSizeRow | null>;
  readonly groupMembers: DataLoader<GroupId, GroupMembersRow | null>;
  /** By `issuer#subject`; null for one that the directory does not know. */
  readonly personName: DataLoader<string, PersonNameRow | null>;
}

export const createAccessLoaders = (pool: Pool): AccessLoaders => ({
  policyVersions: loadMany(
    (ids: readonly RevisionId[]) => listPolicyVersions(pool, ids),
    ({ revisionId }) => revisionId,
  ),
  groupSize: loadOne(
    (ids: readonly GroupId[]) => countMembers(pool, ids),
    ({ groupId }) => groupId,
  ),
  groupMembers: loadOne(
    (ids: readonly GroupId[]) => listMembers(pool, ids),
    ({ groupId }) => groupId,
  ),
  personName: loadOne(
    (keys: readonly string[]) => listPersonNames(pool, keys),
    ({ key }) => key,
  ),
});
