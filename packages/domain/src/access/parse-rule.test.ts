import { describe, expect, it } from 'vitest';
import { compareCodePoints, compilePolicy } from './compile-rule.ts';
import { parseRule } from './parse-rule.ts';

const allow = { id: 'r1', effect: 'ALLOW', subjects: { groups: ['grp_a'] } };

describe('parseRule', () => {
  it('reads a rule with every member', () => {
    const rule = {
      ...allow,
      agents: ['chat'],
      environments: ['production'],
      tools: [
        { kind: 'EXACT', name: 'x*' },
        { kind: 'PREFIX', prefix: 'read_' },
      ],
      endsAt: 5,
    };
    expect(parseRule(rule)).toEqual({ ok: true, value: rule });
  });

  it.each([
    ['no subjects', { ...allow, subjects: {} }, 'rule.subjects'],
    ['an empty group list', { ...allow, subjects: { groups: [] } }, 'rule.subjects'],
    ['an unknown subject kind', { ...allow, subjects: { groups: ['g'], everyone: true } }, 'rule.subjects'],
    ['an empty agent list', { ...allow, agents: [] }, 'rule.agents'],
    ['an empty environment list', { ...allow, environments: [] }, 'rule.environments'],
    ['an empty tool list', { ...allow, tools: [] }, 'rule.tools'],
    ['a tool pattern of an unknown kind', { ...allow, tools: [{ kind: 'GLOB', name: '*' }] }, 'rule.tools'],
    ['an end that is no instant', { ...allow, endsAt: '2026-01-01' }, 'rule.endsAt'],
    ['an unknown condition', { ...allow, regions: ['eu'] }, 'rule.regions'],
    ['an unknown effect', { ...allow, effect: 'allow' }, 'rule.effect'],
    ['no id', { ...allow, id: '' }, 'rule.id'],
    ['a list', [], 'rule'],
    ['null', null, 'rule'],
  ])('D5 a rule with %s is refused, naming the field', (_, rule, field) => {
    expect(parseRule(rule)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', field } });
  });
});

describe('compilePolicy', () => {
  it('D5 an unreadable ALLOW grants nothing and an unreadable DENY denies everyone', () => {
    const policy = compilePolicy([
      { ...allow, regions: ['eu'] },
      { ...allow, id: 'd1', effect: 'DENY', subjects: {} },
      null,
      { id: 'strange' },
    ]);
    expect(policy.allows.rules).toEqual([]);
    expect(policy.denies.rules.map((rule) => rule.matchesAll)).toEqual([true, true, true]);
  });

  it('D10 rules are ordered by code point, not by UTF-16 unit', () => {
    const ids = ['\u{1F600}', '￿', 'b', 'a', 'B'];
    const policy = compilePolicy(ids.map((id) => ({ ...allow, id })));
    expect(policy.allows.rules.map((rule) => rule.id)).toEqual(['B', 'a', 'b', '￿', '\u{1F600}']);
    expect(compareCodePoints('a', 'ab')).toBeLessThan(0);
  });
});
