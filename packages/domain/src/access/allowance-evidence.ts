import type { CompiledRule } from './compile-rule.ts';
import type { CompiledServer } from './compile-server.ts';
import { type NamedQuestion, seesDetails } from './named-question.ts';
import { describeInstant, listNames } from './names.ts';

/** What allows the call, or which groups are allowed and why that does not help the subject. */
export function gatherAllowance(question: NamedQuestion, server: CompiledServer, failed: boolean): string | null {
  return failed ? describeSilence(question, server) : describeAllowance(question, server);
}

function describeAllowance(question: NamedQuestion, server: CompiledServer): string | null {
  const { settledBy, names, request } = question;
  const grant = server.grants.find(({ id }) => id === settledBy);
  if (grant !== undefined) return `A grant to this person, until ${describeInstant(grant.until)}.`;
  const rule = server.allows.rules.find(({ id }) => id === settledBy);
  if (rule === undefined) return null;
  const own = listNames(
    names,
    rule.groups.filter((group) => request.subject.groups?.has(group)),
  );
  const who = own === '' ? 'A rule that names the caller' : `A rule for members of ${own}`;
  const end = rule.endsAt === null ? '' : `, until ${describeInstant(rule.endsAt)}`;
  return `${who} allows it${end}${seesDetails(question, server) ? ` (rule ${rule.id})` : ''}.`;
}

/** Everybody who sees the server may know which groups it allows; why a rule is limited is told with the details alone. */
function describeSilence(question: NamedQuestion, server: CompiledServer): string | null {
  const { names, now, request } = question;
  const inForce = server.allows.rules.filter(({ endsAt }) => endsAt === null || now.at < endsAt);
  const groups = new Set(inForce.flatMap((rule) => rule.groups));
  const all = listNames(
    names,
    server.allows.groups.filter((group) => groups.has(group)),
  );
  const nobody = server.allows.groups.length === 0 ? 'No group may use it yet.' : null;
  if (all === '') return nobody;
  const own = server.allows.groups.filter((group) => groups.has(group) && request.subject.groups?.has(group));
  const mine = listNames(names, own);
  if (mine === '') return `Groups that may use it: ${all}.`;
  const limits = new Set(inForce.filter((rule) => rule.groups.some((group) => own.includes(group))).flatMap(limitsOf));
  const told = seesDetails(question, server) && limits.size > 0 ? ` to certain ${[...limits].join(' and ')}` : '';
  return `Groups that may use it: ${all}. What it gives to ${mine} is limited${told}, and does not cover this.`;
}

const limitsOf = ({ tools, agents, environments }: CompiledRule): string[] => [
  ...(tools === null ? [] : ['tools']),
  ...(agents === null ? [] : ['clients']),
  ...(environments === null ? [] : ['environments']),
];
