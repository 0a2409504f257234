import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { readOrCreatePrivateJson } from '../installation/private-file.ts';

/** What the provider keeps between starts, made once per installation. Lost: every token and client secret is void. */
export interface ProviderCredentials {
  readonly jwks: { readonly keys: readonly JWK[] };
  readonly cookieKeys: readonly string[];
  /** Secrets of the workloads, by client id. */
  readonly clientSecrets: Readonly<Record<string, string>>;
}

const secret = () => randomBytes(32).toString('base64url');

/** Reads the provider's keys and secrets from the data directory, made on first use, readable by this user alone. */
export function loadCredentials(dataDir: string, workloadIds: readonly string[]): Promise<ProviderCredentials> {
  return readOrCreatePrivateJson(path.join(dataDir, 'identity-provider.json'), async () => {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
    return {
      jwks: { keys: [key] },
      cookieKeys: [secret()],
      clientSecrets: Object.fromEntries(workloadIds.map((id) => [id, secret()])),
    };
  });
}
