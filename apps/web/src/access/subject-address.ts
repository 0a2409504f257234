import type { SubjectInput } from '../generated/graphql.ts';

const SERVICE = 'service:';

/**
 * Whom an address names: `p-ada` is a person of the default issuer, `https://issuer#p-ada` one of another,
 * `service:chat-platform` a service by its client id.
 */
export function readSubject(address: string): SubjectInput {
  if (address.startsWith(SERVICE)) return { kind: 'WORKLOAD', id: address.slice(SERVICE.length) };
  const hash = address.indexOf('#');
  if (hash < 1) return { kind: 'USER', id: address };
  return { kind: 'USER', issuer: address.slice(0, hash), id: address.slice(hash + 1) };
}

/** A person as an address names it. */
export const personAddress = ({ issuer, id }: { issuer: string; id: string }): string => `${issuer}#${id}`;

/** A service as an address names it. */
export const serviceAddress = (clientId: string): string => `${SERVICE}${clientId}`;

/** What to call the subject of an address when no name is known. */
export function nameSubject(address: string): string {
  const { kind, id } = readSubject(address);
  return kind === 'WORKLOAD' ? `the service ${id}` : id;
}
