import { err, ok, type Result } from '../result.ts';

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const MALFORMED = 'The host of the endpoint is malformed.';
const ODD_ADDRESS = 'The endpoint writes an IP address in an odd notation.';

/**
 * Canonical form of a URL's host: lower-case A-labels without trailing dot, or an IP address in its one usual notation
 * (law P12). The error is a sentence. A URL object only cross-checks: it would repair what must be refused.
 */
export function canonicaliseHost(raw: string): Result<string, string> {
  if (raw === '' || raw.includes('%')) return err(MALFORMED);
  return raw.startsWith('[') ? canonicaliseIpv6(raw.toLowerCase()) : canonicaliseName(raw);
}

/** Only the form of RFC 5952 passes, and no IPv4 address in disguise: filters by address must not be talked around. */
function canonicaliseIpv6(host: string): Result<string, string> {
  if (hostByUrl(host) !== host) return err(ODD_ADDRESS);
  return /^\[::(?:ffff:)?[0-9a-f]{1,4}:[0-9a-f]{1,4}\]$/.test(host) ? err(ODD_ADDRESS) : ok(host);
}

function canonicaliseName(raw: string): Result<string, string> {
  const ascii = /^[\x20-\x7e]*$/.test(raw);
  const mapped = ascii ? raw.toLowerCase() : hostByUrl(raw);
  if (mapped === null) return err(MALFORMED);
  const host = mapped.endsWith('.') ? mapped.slice(0, -1) : mapped;
  // Neither full-width digits nor a trailing dot are how anyone writes an address.
  if (IPV4.test(host) && host !== raw) return err(ODD_ADDRESS);
  const labels = host.split('.');
  if (host.length > 253 || !labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label))) return err(MALFORMED);
  if (hostByUrl(host) === host) return ok(host);
  return err(/^(?:0x)?[0-9a-f]*$/.test(labels.at(-1) ?? '') ? ODD_ADDRESS : MALFORMED);
}

/** The host as the URL standard writes it; null when it has none. */
function hostByUrl(host: string): string | null {
  return URL.canParse(`https://${host}/`) ? new URL(`https://${host}/`).hostname : null;
}
