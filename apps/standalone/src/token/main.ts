import { PEOPLE, WORKLOADS } from '@gatehouse/database/seed/people';
import { CATALOGUE, endpointOf } from '../demo-servers/catalogue.ts';
import { readDataDir } from '../env.ts';
import { loadCredentials } from '../identity-provider/credentials.ts';
import { CALLBACK_PATH, WEB_CLIENT_ID } from '../identity-provider/web-client.ts';
import { readRunningLauncher } from '../installation/launcher-record.ts';
import { getPersonToken, getWorkloadToken } from './get-token.ts';

/**
 * The `token` command: prints an access token of a role, got through the real flow, and nothing else. With `--for <server>`
 * the token is for that MCP server instead of the registry (law I1). Resolves to the exit code.
 */
export async function runTokenCommand(args: readonly string[]): Promise<number> {
  try {
    process.stdout.write(`${await getToken(args)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

async function getToken([role = '', option, server, ...rest]: readonly string[]): Promise<string> {
  const person = PEOPLE.find((one) => one.role === role);
  const workload = WORKLOADS.find((one) => one.clientId === role);
  if (!person && !workload) {
    const roles = [...PEOPLE.map((one) => one.role), ...WORKLOADS.map((one) => one.clientId)].join(', ');
    throw new Error(`${role ? `There is no role ${role}.` : 'Say which role.'} The roles are: ${roles}.`);
  }
  if (rest.length > 0 || (option !== undefined && (option !== '--for' || !server))) {
    throw new Error('Usage: npm run -s token -- <role> [--for <server>]');
  }
  const dataDir = readDataDir();
  const doors = readRunningLauncher(dataDir)?.doors;
  if (!doors) throw new Error('Gatehouse is not running on this data directory: start it with npm start.');
  const resource = server && endpointNamed(server, doors.basePort);
  if (person) {
    const source = { issuer: doors.issuer, clientId: WEB_CLIENT_ID, redirectUri: `${doors.publicUrl}${CALLBACK_PATH}` };
    return getPersonToken(source, person.subject, resource);
  }
  const { clientId = '', scopes = [] } = workload ?? {};
  if (resource) throw new Error('--for is for people: services have tokens for the registry alone.');
  const { clientSecrets } = await loadCredentials(
    dataDir,
    WORKLOADS.map((one) => one.clientId),
  );
  return getWorkloadToken(doors.issuer, { clientId, clientSecret: clientSecrets[clientId] ?? '', scopes });
}

function endpointNamed(server: string, basePort: number): string {
  const name = server.startsWith('com.example.') ? server : `com.example.${server}`;
  if (CATALOGUE.some((one) => one.name === name && one.signIn)) return endpointOf(name, basePort);
  const names = CATALOGUE.filter((one) => one.signIn)
    .map((one) => one.name)
    .join(', ');
  throw new Error(`${server} takes no tokens of its own; these do: ${names}.`);
}
