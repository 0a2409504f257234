import { invalid, type Refusal } from '../errors.ts';
import type { GroupId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { Rule, SubjectRef, ToolPattern } from './rule.ts';

const RULE_KEYS = new Set(['id', 'effect', 'subjects', 'agents', 'environments', 'tools', 'endsAt']);
const SUBJECT_KEYS = new Set(['groups', 'persons', 'workloads']);

/**
 * Reads one rule strictly. Unknown members are refused: a condition that this version does not know must not be
 * dropped, or an ALLOW would widen. Rules without subjects and empty condition lists are refused (law D5).
 */
export function parseRule(input: unknown, field = 'rule'): Result<Rule, Refusal> {
  if (!isRecord(input)) return err(invalid(field, 'A rule is an object.'));
  const stray = Object.keys(input).find((key) => !RULE_KEYS.has(key));
  if (stray !== undefined) return err(invalid(`${field}.${stray}`, `A rule has no member ${JSON.stringify(stray)}.`));
  const { id, effect, subjects, agents, environments, tools, endsAt } = input;
  if (!isText(id)) return err(invalid(`${field}.id`, 'A rule needs an id.'));
  if (effect !== 'ALLOW' && effect !== 'DENY') return err(invalid(`${field}.effect`, 'The effect is ALLOW or DENY.'));
  if (!isSubjects(subjects))
    return err(invalid(`${field}.subjects`, 'A rule names at least one group, person or workload, and no empty list.'));
  if (agents !== undefined && !isListOf(agents, isText))
    return err(invalid(`${field}.agents`, 'Agents are a list of client ids, not empty.'));
  if (environments !== undefined && !isListOf(environments, isText))
    return err(invalid(`${field}.environments`, 'Environments are a list of names, not empty.'));
  if (tools !== undefined && !isListOf(tools, isToolPattern))
    return err(invalid(`${field}.tools`, 'Tools are a list of exact names or prefixes, not empty.'));
  if (endsAt !== undefined && !(typeof endsAt === 'number' && Number.isFinite(endsAt)))
    return err(invalid(`${field}.endsAt`, 'The end is an instant in epoch milliseconds.'));
  return ok(input as unknown as Rule);
}

type Test<T> = (value: unknown) => value is T;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

const isListOf = <T>(value: unknown, test: Test<T>): value is readonly T[] =>
  Array.isArray(value) && value.length > 0 && value.every(test);

const isSubjectRef = (value: unknown): value is SubjectRef =>
  isRecord(value) && Object.keys(value).length === 2 && isText(value.issuer) && isText(value.id);

const isToolPattern = (value: unknown): value is ToolPattern =>
  isRecord(value) &&
  Object.keys(value).length === 2 &&
  ((value.kind === 'EXACT' && isText(value.name)) || (value.kind === 'PREFIX' && isText(value.prefix)));

function isSubjects(value: unknown): value is Rule['subjects'] {
  if (!isRecord(value) || Object.keys(value).length === 0) return false;
  if (Object.keys(value).some((key) => !SUBJECT_KEYS.has(key))) return false;
  const { groups, persons, workloads } = value;
  return (
    (groups === undefined || isListOf(groups, isText as Test<GroupId>)) &&
    (persons === undefined || isListOf(persons, isSubjectRef)) &&
    (workloads === undefined || isListOf(workloads, isSubjectRef)) &&
    [groups, persons, workloads].some((list) => list !== undefined)
  );
}
