import { invalid, type Refusal } from '../errors.ts';
import { err, ok, type Result } from '../result.ts';
import { canonicaliseHost } from './host.ts';

/** An endpoint URL in the canonical form of law P12: equal text means equal endpoint. */
export type CanonicalEndpoint = string & { readonly __canonicalEndpoint: true };

export interface EndpointOptions {
  /** `host:port` pairs for which http is allowed, lower-case; the port is always written out. */
  readonly httpHosts: ReadonlySet<string>;
}

/** Longer URLs are cut or refused on the way by proxies and clients. */
const MAX_LENGTH = 2048;
const TOO_LONG = `The endpoint is longer than ${MAX_LENGTH} characters.`;

/** Scheme, authority, the rest. Whatever comes first of `/` and `?` ends the authority. */
const SHAPE = /^(https?):\/\/([^/?]*)(.*)$/i;

/** Host and port; an IPv6 host stands in brackets. */
const AUTHORITY = /^(\[[^\]]*\]|[^:[\]]*)(?::([1-9]\d{0,4}))?$/;

/** Characters that RFC 3986 gives a path and a query. Others would be re-encoded by one client and not by another. */
const REST = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*$/;

/**
 * Canonical form of an endpoint (law P12), or why it has none; the refusal names the field `endpoint`. Only scheme and
 * host are folded and the default port dropped; path and query pass byte for byte, an empty path stays empty. What could
 * be read in two ways is refused, not repaired. Idempotent. The raw text is parsed here, because a URL object repairs.
 */
export function canonicaliseEndpoint(raw: string, options: EndpointOptions): Result<CanonicalEndpoint, Refusal> {
  const refusal = (message: string) => err(invalid('endpoint', message));
  if (raw.length > MAX_LENGTH) return refusal(TOO_LONG);
  if (/[\s\p{Cc}\p{Cf}\p{Cs}]/u.test(raw)) return refusal('The endpoint holds blank, control or invisible characters.');
  if (raw.includes('\\')) return refusal('The endpoint holds a backslash.');
  if (raw.includes('#')) return refusal('The endpoint has a fragment, which no server ever sees.');

  const shape = SHAPE.exec(raw);
  if (!shape) return refusal('The endpoint must be an absolute URL that begins with https://.');
  const [, rawScheme = '', authority = '', rest = ''] = shape;
  if (authority.includes('@')) return refusal('The endpoint holds user information before its host.');

  const parts = AUTHORITY.exec(authority);
  const port = parts?.[2] === undefined ? undefined : Number(parts[2]);
  if (!parts || (port !== undefined && port > 65535)) return refusal('The endpoint has a malformed host or port.');
  const host = canonicaliseHost(parts[1] ?? '');
  if (!host.ok) return refusal(host.error);

  const scheme = rawScheme.toLowerCase();
  const defaultPort = scheme === 'https' ? 443 : 80;
  if (scheme === 'http' && !options.httpHosts.has(`${host.value}:${port ?? defaultPort}`)) {
    return refusal('The endpoint must use https; http is only for hosts that the configuration names.');
  }
  const restProblem = findRestProblem(rest);
  if (restProblem) return refusal(restProblem);
  const portText = port === undefined || port === defaultPort ? '' : `:${port}`;
  const canonical = `${scheme}://${host.value}${portText}${rest}`;
  // An A-label is longer than what it stands for.
  return canonical.length > MAX_LENGTH ? refusal(TOO_LONG) : ok(canonical as CanonicalEndpoint);
}

/** What is ambiguous in path and query. Encoded slashes are ordinary data in a query, an ambiguity in a path. */
function findRestProblem(rest: string): string | null {
  if (!REST.test(rest)) return 'The endpoint holds characters that a URL must percent-encode, or a broken % escape.';
  if (/%(?:[01][0-9a-f]|7f)/i.test(rest)) return 'The endpoint holds encoded control characters.';
  const [path = ''] = rest.split('?', 1);
  if (/%(?:2f|5c)/i.test(path)) return 'The path of the endpoint holds an encoded slash or backslash.';
  const dots = path.split('/').some((segment) => /^\.{1,2}$/.test(segment.replaceAll(/%2e/gi, '.')));
  return dots ? 'The path of the endpoint holds dot segments.' : null;
}
