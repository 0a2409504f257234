import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../../env.ts';

/** Headers of every answer. The policy is for the pages; for data it says that nothing may run. */
export function securityHeaders(settings: Settings) {
  const headers: Record<string, string> = {
    'content-security-policy': contentSecurityPolicy(settings),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // The sign-in code is in the address of the page for a moment.
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(settings.publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    reply.headers(headers);
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/graphql')) reply.header('cache-control', 'no-store');
    done();
  };
}

/** The pages talk to this origin and, to sign in, to the identity provider. Styles are set inline by the components. */
function contentSecurityPolicy({ defaultIssuer }: Settings): string {
  const provider = new URL(defaultIssuer).origin;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ${provider}`,
    `form-action 'self' ${provider}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
