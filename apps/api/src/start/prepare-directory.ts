import { makeId } from '@gatehouse/domain/ids';
import type { Pool, PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../context.ts';
import type { Settings } from '../env.ts';
import { type AuditEntry, insertAuditEvents, inTransaction } from '../transaction.ts';

const SYSTEM: Actor = { kind: 'SYSTEM', id: 'api', name: 'api', onBehalfOf: null };

/**
 * Makes sure that the configured issuers and the groups that give roles exist as rows, so that a new installation can refer
 * to them before anybody has signed in. Changes nothing that is there; what it adds is audited.
 */
export async function prepareDirectory(pool: Pool, settings: Settings): Promise<void> {
  await inTransaction(pool, async (tx) => {
    const issuers = await addIssuers(tx, settings);
    const groups = await addRoleGroups(tx, settings);
    await insertAuditEvents(tx, SYSTEM, 'CONFIGURATION', null, [...issuers, ...groups]);
  });
}

async function addIssuers(tx: PoolClient, { issuers }: Settings): Promise<AuditEntry[]> {
  const added: AuditEntry[] = [];
  for (const { issuer: url } of issuers) {
    const id = makeId('issuer', uuidv7());
    const { rowCount } = await tx.query(
      'INSERT INTO issuer (id, url, name) VALUES ($1, $2, $3) ON CONFLICT (url) DO NOTHING',
      [id, url, new URL(url).host],
    );
    if (rowCount === 1) added.push(entry('issuer.add', 'ISSUER', id, url));
  }
  return added;
}

async function addRoleGroups(tx: PoolClient, { roleGroups, defaultIssuer }: Settings): Promise<AuditEntry[]> {
  const { admin, auditor, reviewers } = roleGroups;
  const names = new Set([...admin, ...auditor, ...Object.values(reviewers).flat()]);
  const added: AuditEntry[] = [];
  for (const externalId of names) {
    const id = makeId('group', uuidv7());
    const { rowCount } = await tx.query(
      `INSERT INTO directory_group (id, issuer_id, external_id, display_name)
       SELECT $1, issuer.id, $2, $2 FROM issuer WHERE issuer.url = $3
       ON CONFLICT (issuer_id, external_id) DO NOTHING`,
      [id, externalId, defaultIssuer],
    );
    if (rowCount === 1) added.push(entry('group.add', 'GROUP', id, externalId));
  }
  return added;
}

const entry = (action: string, targetKind: string, targetId: string, targetName: string): AuditEntry => ({
  action,
  targetKind,
  targetId,
  targetName,
  before: null,
  after: { name: targetName },
});
