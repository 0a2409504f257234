import { PEOPLE, WORKLOADS } from '@gatehouse/database/seed/people';
import type { Fleet } from '../demo-servers/fleet.ts';
import { describeServers, formatTable } from './control-door.ts';

/** What a person needs to know once everything runs: who they can be, which servers there are, where the data lies. */
export function describeInstallation(installation: {
  readonly fleet: Fleet;
  readonly database: string;
  readonly dataDir: string;
  readonly empty: boolean;
}): string {
  const tokenOf = (role: string) => `npm run -s token -- ${role}`;
  const signIns = formatTable(
    ['ROLE', 'PERSON OR SERVICE', 'ACCESS TOKEN'],
    [
      ...PEOPLE.map(({ role, displayName }) => [role, displayName, tokenOf(role)]),
      ...WORKLOADS.map(({ clientId, displayName }) => [clientId, displayName, tokenOf(clientId)]),
    ],
  );
  const servers = installation.empty ? [] : [describeServers(installation.fleet), ''];
  return [
    signIns,
    '',
    ...servers,
    `Database: ${installation.database}. Data, keys and logs: ${installation.dataDir}`,
    'Ctrl-C stops everything.',
  ].join('\n');
}
