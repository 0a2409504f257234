import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import { parseRule } from '@gatehouse/domain/access/parse-rule';
import type { Rule, SubjectRef, ToolPattern } from '@gatehouse/domain/access/rule';
import { maySeeDetails } from '@gatehouse/domain/access/see';
import { traceRule } from '@gatehouse/domain/access/trace-rule';
import type { GroupId } from '@gatehouse/domain/ids';
import { askerOf, type Context } from '../../context.ts';
import type { AccessRule } from '../../generated/graphql.ts';
import { nameGroupsFor } from '../servers/name-groups.ts';
import { subjectKey } from './decision-records.ts';

/** A group as a rule names it; people and members are read when they are selected. */
export interface AccessGroupRow {
  readonly id: GroupId;
  readonly name: string;
  readonly displayName: string;
  /** Whether the asker may learn who its members are. */
  readonly withMembers: boolean;
}

export type AccessRuleRow = Omit<AccessRule, 'groups' | 'persons'> & {
  readonly groups: readonly AccessGroupRow[];
  /** Named when they are selected: all rules of a page in one statement. */
  readonly persons: readonly SubjectRef[] | null;
};

/**
 * Rules of the policy in force, without those that have ended: in full for whoever may see details. Everybody else learns
 * the groups that are allowed, and of every rule no more than whether something else limits it (law D11).
 */
export async function listAccessRules(context: Context, server: CompiledServer): Promise<AccessRuleRow[]> {
  const { approved } = server.facts;
  if (approved === null) return [];
  const { at } = context.now();
  const details = maySeeDetails(server, askerOf(context));
  const versions = await context.loaders.access.policyVersions.load(approved.id);
  const inForce = readRules(server).filter(({ endsAt }) => endsAt === undefined || at < endsAt);
  const shown = inForce.map((rule) => describeRule(context, rule, traceRule(versions, rule.id), details));
  return details ? shown : shown.filter(({ effect, groups }) => effect === 'ALLOW' && groups.length > 0);
}

/** The rules as decisions read them: an ALLOW that can't be read grants nothing, such a DENY denies everybody. */
function readRules({ facts, denies }: CompiledServer): Rule[] {
  const readable = (facts.approved?.policy.rules ?? []).filter((rule) => parseRule(rule).ok);
  const unreadable = denies.rules.filter(({ matchesAll }) => matchesAll);
  return [...readable, ...unreadable.map(({ id }): Rule => ({ id, effect: 'DENY', subjects: {} }))];
}

type Origin = Awaited<ReturnType<Context['loaders']['access']['policyVersions']['load']>>[number];

function describeRule(context: Context, rule: Rule, origin: Origin | null, details: boolean): AccessRuleRow {
  const { id, effect, subjects, agents, environments, tools, endsAt } = rule;
  return {
    id,
    effect,
    groups: (subjects.groups ?? []).flatMap((group) => nameGroup(context, group, details)),
    limited: [tools, agents, environments].some((limit) => limit !== undefined),
    persons: details ? (subjects.persons ?? []) : null,
    workloads: details ? (subjects.workloads ?? []).map(({ id: clientId }) => clientId) : null,
    agents: details ? (agents ?? []) : null,
    environments: details ? (environments ?? []) : null,
    tools: details ? (tools ?? []).map(writeTool) : null,
    endsAt: endsAt === undefined ? null : new Date(endsAt),
    source: origin?.cause === 'NARROWED' ? 'NARROWING' : 'REVIEW',
    // Without an origin the policy has just changed under this question.
    addedAt: origin?.createdAt ?? new Date(context.now().at),
    addedBy: details ? (origin?.createdBy ?? null) : null,
  };
}

function nameGroup(context: Context, id: GroupId, withMembers: boolean): AccessGroupRow[] {
  const known = context.facts.current().groupNames.get(id);
  return nameGroupsFor(context, [id]).map((name) => ({
    id,
    name,
    displayName: known?.displayName ?? name,
    withMembers,
  }));
}

/** Persons by the name that the directory has, with their subject; by that alone where it has none. */
export const namePersons = (context: Context, persons: readonly SubjectRef[]): Promise<string[]> =>
  Promise.all(
    persons.map(async (person) => {
      const known = await context.loaders.access.personName.load(subjectKey(person));
      return known === null ? person.id : `${known.name} (${person.id})`;
    }),
  );

const writeTool = (tool: ToolPattern): string => (tool.kind === 'EXACT' ? tool.name : `${tool.prefix}…`);
