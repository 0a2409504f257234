import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An issuer with one key on loopback, for tokens of the benchmarks. */
export interface BenchIssuer {
  readonly url: string;
  /** A token of an hour for a person (through `web`) or, with a scope, for a service. */
  sign(subject: string, scope?: string): Promise<string>;
  close(): Promise<void>;
}

export async function startIssuer(): Promise<BenchIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' }] });
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(jwks));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    sign: (subject, scope) =>
      new SignJWT({ client_id: scope === undefined ? 'web' : subject, ...(scope === undefined ? {} : { scope }) })
        .setProtectedHeader({ alg: 'RS256', kid: 'bench', typ: 'at+jwt' })
        .setIssuer(url)
        .setSubject(subject)
        .setAudience('gatehouse-bench')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
