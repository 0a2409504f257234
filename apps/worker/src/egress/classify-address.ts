import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * What an address is, for the egress policy. PUBLIC may be dialled; LOOPBACK and PRIVATE only where configuration names
 * the host and port; METADATA (credentials of cloud machines) and FORBIDDEN never.
 */
export type AddressClass = 'PUBLIC' | 'LOOPBACK' | 'PRIVATE' | 'METADATA' | 'FORBIDDEN';

/** Instance metadata and credential services of the large clouds; some lie in ranges that look public. */
const METADATA_ADDRESSES: ReadonlySet<string> = new Set([
  '169.254.169.254', // AWS, Azure, Google, DigitalOcean, OpenStack
  '169.254.169.253', // AWS resolver
  '169.254.170.2', // AWS ECS credentials
  '169.254.170.23', // AWS EKS pod identity
  '168.63.129.16', // Azure wire server
  '100.100.100.200', // Alibaba
  '192.0.0.192', // Oracle
  'fd00:ec2::254', // AWS
  'fd00:ec2::253',
  'fd00:ec2::23',
  'fd20:ce::254', // Google
]);

const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');

/** Classifies a textual IP address; whatever is not plainly understood is FORBIDDEN. */
export function classifyAddress(text: string): AddressClass {
  const version = isIP(text);
  if (version === 4) return classifyV4(ipaddr.IPv4.parse(text));
  if (version === 6) return classifyV6(ipaddr.IPv6.parse(text));
  return 'FORBIDDEN';
}

function classifyV4(address: ipaddr.IPv4): AddressClass {
  if (METADATA_ADDRESSES.has(address.toString())) return 'METADATA';
  switch (address.range()) {
    case 'unicast':
      return 'PUBLIC';
    case 'loopback':
      return 'LOOPBACK';
    case 'private':
    case 'carrierGradeNat':
      return 'PRIVATE';
    default:
      return 'FORBIDDEN';
  }
}

function classifyV6(address: ipaddr.IPv6): AddressClass {
  if (address.zoneId) return 'FORBIDDEN';
  if (METADATA_ADDRESSES.has(address.toString())) return 'METADATA';
  // An IPv4 address inside an IPv6 one reaches the IPv4 host: judge what is inside.
  if (address.isIPv4MappedAddress()) return classifyV4(address.toIPv4Address());
  if (isWellKnownNat64(address)) {
    const inner = classifyV4(embeddedV4(address, 6));
    return inner === 'PUBLIC' || inner === 'METADATA' ? inner : 'FORBIDDEN';
  }
  const range = address.range();
  if (range === 'loopback') return 'LOOPBACK';
  if (range === 'uniqueLocal') return 'PRIVATE';
  if (range === 'unicast' && address.match(GLOBAL_UNICAST, 3) && !isIsatap(address)) return 'PUBLIC';
  return tunnelledV4(address).some((inner) => classifyV4(inner) === 'METADATA') ? 'METADATA' : 'FORBIDDEN';
}

/** Two groups of an IPv6 address read as an IPv4 address. */
function embeddedV4(address: ipaddr.IPv6, group: number, flip = 0): ipaddr.IPv4 {
  const [high = 0, low = 0] = [address.parts[group], address.parts[group + 1]].map((part) => (part ?? 0) ^ flip);
  return new ipaddr.IPv4([high >> 8, high & 0xff, low >> 8, low & 0xff]);
}

const isWellKnownNat64 = (address: ipaddr.IPv6): boolean =>
  address.range() === 'rfc6052' && address.parts.slice(2, 6).every((part) => part === 0);

const isIsatap = (address: ipaddr.IPv6): boolean =>
  ((address.parts[4] ?? 0) & 0xfdff) === 0 && address.parts[5] === 0x5efe;

/** IPv4 addresses that a tunnel or translation form may carry: 6to4, Teredo (client bits flipped), low groups. */
const tunnelledV4 = (address: ipaddr.IPv6): readonly ipaddr.IPv4[] => [
  embeddedV4(address, 6),
  ...(address.range() === '6to4' ? [embeddedV4(address, 1)] : []),
  ...(address.range() === 'teredo' ? [embeddedV4(address, 2), embeddedV4(address, 6, 0xffff)] : []),
];
