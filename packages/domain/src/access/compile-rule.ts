import type { GroupId } from '../ids.ts';
import { parseRule } from './parse-rule.ts';
import type { Rule, SubjectRef } from './rule.ts';

/** A rule in the form that decisions read: absent conditions are null. */
export interface CompiledRule {
  readonly id: string;
  /** True for a DENY that could not be read: it matches every subject, whatever it meant. */
  readonly matchesAll: boolean;
  readonly groups: readonly GroupId[];
  readonly persons: readonly SubjectRef[];
  readonly workloads: readonly SubjectRef[];
  readonly agents: ReadonlySet<string> | null;
  readonly environments: ReadonlySet<string> | null;
  /** Null: the rule does not limit tools. */
  readonly tools: { readonly exact: ReadonlySet<string>; readonly prefixes: readonly string[] } | null;
  /** Exclusive end; null: none. */
  readonly endsAt: number | null;
}

/** A policy with its rules parted by effect, each list in code-point order of ids: the first match is the one named. */
export interface CompiledPolicy {
  readonly allows: readonly CompiledRule[];
  readonly denies: readonly CompiledRule[];
  /** Every group that an ALLOW names, in code-point order. */
  readonly allowedGroups: readonly GroupId[];
}

/** Compiles rules. An unreadable ALLOW grants nothing; an unreadable DENY denies everyone. */
export function compilePolicy(rules: readonly unknown[]): CompiledPolicy {
  const allows: CompiledRule[] = [];
  const denies: CompiledRule[] = [];
  for (const raw of rules) {
    const parsed = parseRule(raw);
    if (parsed.ok) (parsed.value.effect === 'ALLOW' ? allows : denies).push(compileRule(parsed.value));
    else if ((raw as { effect?: unknown } | null)?.effect !== 'ALLOW') denies.push(denyAll(raw));
  }
  const byId = (a: CompiledRule, b: CompiledRule) => compareCodePoints(a.id, b.id);
  const allowedGroups = [...new Set(allows.flatMap((rule) => rule.groups))].sort(compareCodePoints);
  return { allows: allows.sort(byId), denies: denies.sort(byId), allowedGroups };
}

/** Order by code point, which differs from JavaScript's UTF-16 order beyond the basic plane. */
export function compareCodePoints(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compileRule(rule: Rule): CompiledRule {
  const { groups = [], persons = [], workloads = [] } = rule.subjects;
  return {
    id: rule.id,
    matchesAll: false,
    groups,
    persons,
    workloads,
    agents: rule.agents ? new Set(rule.agents) : null,
    environments: rule.environments ? new Set(rule.environments) : null,
    tools: rule.tools
      ? {
          exact: new Set(rule.tools.flatMap((tool) => (tool.kind === 'EXACT' ? [tool.name] : []))),
          prefixes: rule.tools.flatMap((tool) => (tool.kind === 'PREFIX' ? [tool.prefix] : [])),
        }
      : null,
    endsAt: rule.endsAt ?? null,
  };
}

function denyAll(raw: unknown): CompiledRule {
  const id = (raw as { id?: unknown } | null)?.id;
  return {
    id: typeof id === 'string' ? id : 'unreadable-rule',
    matchesAll: true,
    groups: [],
    persons: [],
    workloads: [],
    agents: null,
    environments: null,
    tools: null,
    endsAt: null,
  };
}
