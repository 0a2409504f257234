import path from 'node:path';
import { readOrCreatePrivateJson } from './private-file.ts';

/**
 * The PORT this data directory was first started with. The issuer and the demo servers keep the ports after it for ever:
 * people, approvals and drift are bound to their addresses in the database.
 */
export async function readBasePort(dataDir: string, port: number): Promise<number> {
  const file = path.join(dataDir, 'installation.json');
  return (await readOrCreatePrivateJson(file, () => ({ basePort: port }))).basePort;
}
