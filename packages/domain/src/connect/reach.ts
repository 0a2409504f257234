const PRIVATE_NAMES = /(?:^|\.)(?:internal|local|localhost|invalid|test|example|lan|corp|home\.arpa)$/;

/**
 * Whether a service on the internet certainly can't reach the address: loopback, private or link-local addresses, names that
 * the public DNS never has, names without a dot. False does not promise that it can.
 */
export function isInternal(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const host = new URL(url).hostname.toLowerCase();
  if (host.startsWith('[')) return isInternalIpv6(host.slice(1, -1));
  const ipv4 = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (ipv4) return isInternalIpv4(Number(ipv4[1]), Number(ipv4[2]));
  return !host.includes('.') || PRIVATE_NAMES.test(host);
}

const isInternalIpv4 = (a: number, b: number): boolean =>
  a === 0 ||
  a === 10 ||
  a === 127 ||
  (a === 100 && b >= 64 && b < 128) ||
  (a === 169 && b === 254) ||
  (a === 172 && b >= 16 && b < 32) ||
  (a === 192 && b === 168);

/** Only 2000::/3 is routed on the internet; what wraps an IPv4 address lies outside of it. */
const isInternalIpv6 = (host: string): boolean => !/^[23][0-9a-f]{3}:/.test(host);
