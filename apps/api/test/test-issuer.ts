import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** A signing key of the test issuer. */
export interface SigningKey {
  readonly id: string;
  readonly algorithm: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** An identity provider that really serves its keys over HTTP on loopback. */
export interface TestIssuer {
  readonly url: string;
  readonly jwksUri: string;
  readonly key: SigningKey;
  /** How often the keys were fetched. */
  fetches(): number;
  /** Publishes exactly these keys from now on. */
  publish(keys: readonly SigningKey[]): void;
  /** Signs an access token; claims and header override the usual ones, undefined leaves one out. */
  sign(claims: Readonly<Record<string, unknown>>, options?: SignOptions): Promise<string>;
  close(): Promise<void>;
}

export interface SignOptions {
  readonly key?: SigningKey;
  readonly header?: Readonly<Record<string, unknown>>;
}

export async function makeKey(algorithm = 'RS256', id = `${algorithm}-1`): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: id, alg: algorithm, use: 'sig' };
  return { id, algorithm, privateKey, publicJwk };
}

/** Starts the issuer. Its name is no loopback address, which only a demo may trust (law I7); its keys are. */
export async function startTestIssuer(url: string, audience: string, clock: () => number): Promise<TestIssuer> {
  const key = await makeKey();
  let published: readonly SigningKey[] = [key];
  let fetched = 0;
  const server: Server = createServer((_, response) => {
    fetched++;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: published.map(({ publicJwk }) => publicJwk) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url,
    jwksUri: `http://127.0.0.1:${port}/jwks`,
    key,
    fetches: () => fetched,
    publish: (keys) => {
      published = keys;
    },
    sign: (claims, options = {}) => {
      const signing = options.key ?? key;
      const seconds = Math.floor(clock() / 1000);
      const payload = { iss: url, aud: audience, iat: seconds, exp: seconds + 3600, ...claims } as JWTPayload;
      const header = { alg: signing.algorithm, kid: signing.id, typ: 'at+jwt', ...options.header };
      return new SignJWT(JSON.parse(JSON.stringify(payload))).setProtectedHeader(header).sign(signing.privateKey);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
