import type { AccessRuleLineFragment } from '../generated/graphql.ts';

/** One subject of one rule: what a line of the table says. */
export interface RuleLine {
  readonly key: string;
  readonly kind: 'Group' | 'Person' | 'Service' | 'Everybody';
  readonly name: string;
  /** The group's name for people. */
  readonly title: string | null;
  /** Null for anything but a group. */
  readonly people: number | null;
  /** Null without the right to know them. */
  readonly members: readonly string[] | null;
  readonly rule: AccessRuleLineFragment;
}

/** The subjects of rules, one line for each; a rule that names nobody is a denial that could not be read. */
export function listLines(rules: readonly AccessRuleLineFragment[]): RuleLine[] {
  return rules.flatMap((rule) => {
    const line = (kind: RuleLine['kind'], name: string): RuleLine => ({
      key: `${rule.id} ${kind} ${name}`,
      kind,
      name,
      title: null,
      people: null,
      members: null,
      rule,
    });
    const lines = [
      ...rule.groups.map(({ name, displayName, people, members }) => ({
        ...line('Group', name),
        title: displayName === name ? null : displayName,
        people,
        members: members ?? null,
      })),
      ...(rule.persons ?? []).map((name) => line('Person', name)),
      ...(rule.workloads ?? []).map((name) => line('Service', name)),
    ];
    return lines.length > 0 ? lines : [line('Everybody', 'Everybody')];
  });
}

/** What limits a rule besides its subjects, one phrase for each condition; empty: nothing does. */
export function describeLimits({ limited, tools, agents, environments }: AccessRuleLineFragment): string[] {
  if (!limited) return [];
  // Without the right to details the conditions are not told, only that there is one.
  if (!tools && !agents && !environments) return ['To some tools, clients or environments'];
  return [
    ...(tools?.length ? [`Tools: ${tools.join(', ')}`] : []),
    ...(agents?.length ? [`Through: ${agents.join(', ')}`] : []),
    ...(environments?.length ? [`From: ${environments.join(', ')}`] : []),
  ];
}
