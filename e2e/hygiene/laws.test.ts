import { describe, expect, it } from 'vitest';
import { FILES, read } from './repository.ts';

const text = read('docs/laws.md');
const laws = [...text.matchAll(/^- \*\*([PDIA]\d+)\b/gm)].map((match) => match[1] as string);
const pending = [...(text.split('## Pending')[1] ?? '').matchAll(/^- ([PDIA]\d+):/gm)].map(
  (match) => match[1] as string,
);

// A name may cite several laws in front: "D1 D2 method …".
const cited = new Set(
  FILES.filter((file) => /\.(test|e2e)\.tsx?$/.test(file) || file.endsWith('decision-matrix.yaml')).flatMap((file) =>
    [...read(file).matchAll(/(?:['"`]|name: ["']?)((?:[PDIA]\d+,? )+)/g)].flatMap(
      (match) => match[1]?.match(/[PDIA]\d+/g) ?? [],
    ),
  ),
);

describe('docs/laws.md', () => {
  it('has all forty laws', () => {
    expect(laws.length).toBe(40);
  });

  it.each(laws.filter((law) => !pending.includes(law)))('%s is cited by a test whose name begins with it', (law) => {
    expect(cited).toContain(law);
  });

  it('lists a law as pending only while no test cites it, and with what is missing', () => {
    expect(pending.filter((law) => cited.has(law))).toEqual([]);
    expect(pending.filter((law) => !laws.includes(law))).toEqual([]);
  });
});
