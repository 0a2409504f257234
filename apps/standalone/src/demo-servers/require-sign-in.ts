import type { RequestListener } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { DemoSetting } from './demo-server.ts';

/**
 * Guards an MCP endpoint as its authorization specification asks: a Bearer challenge that points at protected-resource
 * metadata (RFC 9728), and tokens of the named authorization server for this very endpoint, no other audience.
 */
export function requireSignIn(handler: RequestListener, setting: DemoSetting, title: string): RequestListener {
  const endpoint = new URL(setting.endpoint);
  const metadataPath = `/.well-known/oauth-protected-resource${endpoint.pathname}`;
  const challenge = `Bearer resource_metadata="${endpoint.origin}${metadataPath}"`;
  const keys = createRemoteJWKSet(new URL(`${setting.issuer}/jwks`));
  const metadata = JSON.stringify({
    resource: setting.endpoint,
    authorization_servers: [setting.issuer],
    bearer_methods_supported: ['header'],
    resource_name: title,
  });
  return async (req, res) => {
    if (req.method === 'GET' && req.url === metadataPath) {
      return void res.writeHead(200, { 'content-type': 'application/json' }).end(metadata);
    }
    const token = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
    const verified =
      token !== undefined &&
      (await jwtVerify(token, keys, { issuer: setting.issuer, audience: setting.endpoint, algorithms: ['RS256'] }).then(
        () => true,
        () => false,
      ));
    if (verified) return void (await handler(req, res));
    res.writeHead(401, { 'www-authenticate': token ? `${challenge}, error="invalid_token"` : challenge }).end();
  };
}
