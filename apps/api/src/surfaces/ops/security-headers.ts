import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../../env.ts';

/** Headers of every answer: for pages a strict policy, for data that it is nothing to be run, framed or kept. */
export function securityHeaders(settings: Settings) {
  const always = {
    'x-content-type-options': 'nosniff',
    ...(settings.publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
  const ofPages = {
    ...always,
    'content-security-policy': contentSecurityPolicy(settings),
    'x-frame-options': 'DENY',
    // The sign-in code is in the address of the page for a moment.
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
  const ofData = {
    ...always,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  };
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    reply.headers(request.url.startsWith('/graphql') ? ofData : ofPages);
    reply.header('x-request-id', request.id);
    done();
  };
}

/** The pages talk to this origin and, to sign in, to the identity provider. */
function contentSecurityPolicy({ defaultIssuer }: Settings): string {
  const provider = new URL(defaultIssuer).origin;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self' ${provider}`,
    `form-action 'self' ${provider}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
