import type { Json } from '../surface.ts';
import type { ChangeRisk } from './difference.ts';
import { isObject, memberOf } from './json-value.ts';

/** Ways in which sign-in became weaker: it is gone, tokens come from elsewhere, or may travel in addresses. */
export function findAuthRisks(before: Json | undefined, after: Json | undefined): readonly ChangeRisk[] {
  if (!isObject(before)) return [];
  if (!isObject(after)) return [weakened('', 'Sign-in is no longer asked for.')];
  const [servers, methods] = ['authorization_servers', 'bearer_methods_supported'].map((field) => ({
    path: `/metadata/${field}`,
    come: newMembers(listOf(before, field), listOf(after, field)),
  }));
  return [
    ...(servers && servers.come.length > 0
      ? [weakened(servers.path, 'Tokens may come from another authorization server now.')]
      : []),
    ...(methods?.come.includes('query') ? [weakened(methods.path, 'Tokens may travel in addresses now.')] : []),
  ];
}

const weakened = (path: string, text: string): ChangeRisk => ({ code: 'AUTH_WEAKENED', path, text });

const listOf = (auth: Json, field: string): readonly Json[] => {
  const list = memberOf(memberOf(auth, 'metadata'), field);
  return Array.isArray(list) ? list : [];
};

function newMembers(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  const known = new Set(before);
  return after.filter((item) => !known.has(item));
}
