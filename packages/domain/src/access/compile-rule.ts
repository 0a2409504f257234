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

/**
 * Rules of one effect in code-point order of their ids, found by group: `rules[i]` may match members of `keys[i]`, and
 * anyone where the key is null. A rule stands once for each of its groups (and once more for anyone, if it also names
 * persons or workloads), so that one whose groups the subject does not have is passed over without being read; at
 * 10,000 servers that reading is what a decision costs.
 */
export interface RuleIndex {
  readonly keys: readonly (GroupId | null)[];
  readonly rules: readonly CompiledRule[];
  /** Every group that a rule names, once, in code-point order. */
  readonly groups: readonly GroupId[];
}

export interface CompiledPolicy {
  readonly allows: RuleIndex;
  readonly denies: RuleIndex;
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
  return { allows: indexRules(allows), denies: indexRules(denies) };
}

const NO_RULES: RuleIndex = { keys: [], rules: [], groups: [] };

function indexRules(unsorted: readonly CompiledRule[]): RuleIndex {
  if (unsorted.length === 0) return NO_RULES;
  const sorted = unsorted.toSorted((a, b) => compareCodePoints(a.id, b.id));
  const entries = sorted.flatMap((rule) => {
    const byGroupAlone = !rule.matchesAll && rule.persons.length === 0 && rule.workloads.length === 0;
    return [...rule.groups, ...(byGroupAlone ? [] : [null])].map((key) => ({ key, rule }));
  });
  const groups = [...new Set(sorted.flatMap((rule) => rule.groups))].sort(compareCodePoints);
  return { keys: entries.map(({ key }) => key), rules: entries.map(({ rule }) => rule), groups };
}

/** Order by code point, which differs from JavaScript's UTF-16 order beyond the basic plane. */
export function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = rankUnit(a.charCodeAt(i)) - rankUnit(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above U+FFFF, so they rank after every unit of the basic plane. */
const rankUnit = (unit: number): number => (unit < 0xd800 ? unit : unit > 0xdfff ? unit - 0x800 : unit + 0x2000);

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
