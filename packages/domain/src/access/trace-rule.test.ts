import { describe, expect, it } from 'vitest';
import type { GroupId } from '../ids.ts';
import type { Rule } from './rule.ts';
import { traceRule } from './trace-rule.ts';

const rule = (id: string, group: string): Rule => ({ id, effect: 'ALLOW', subjects: { groups: [group as GroupId] } });
const step = (sequence: number, ...rules: Rule[]) => ({ sequence, rules });

describe('the version that brought a rule', () => {
  it('is the first one for a rule that never changed', () => {
    const steps = [step(3, rule('a', 'x')), step(1, rule('a', 'x')), step(2, rule('a', 'x'))];
    expect(traceRule(steps, 'a')?.sequence).toBe(1);
  });

  it('is the one that changed it, even to what it had been before', () => {
    expect(traceRule([step(1, rule('a', 'x')), step(2, rule('a', 'y'))], 'a')?.sequence).toBe(2);
    expect(traceRule([step(1, rule('a', 'x')), step(2, rule('a', 'y')), step(3, rule('a', 'x'))], 'a')?.sequence).toBe(
      3,
    );
  });

  it('is the one that added it', () => {
    expect(traceRule([step(1), step(2, rule('a', 'x')), step(3, rule('a', 'x'))], 'a')?.sequence).toBe(2);
  });

  it('is none for a rule that is gone, or without versions', () => {
    expect(traceRule([step(1, rule('a', 'x')), step(2)], 'a')).toBeNull();
    expect(traceRule([], 'a')).toBeNull();
  });
});
