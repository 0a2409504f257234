import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { MAX_JSON_DEPTH, parseSurfaceJson } from './parse-surface-json.ts';
import type { Json } from './surface.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('P10 a JSON text is refused for', () => {
  it.each([
    ['bad syntax', '{"a":1,}', 'SYNTAX', ''],
    ['a comment', '{} // no', 'SYNTAX', ''],
    ['nothing', '', 'SYNTAX', ''],
    ['a duplicate key', '{"a":1,"a":2}', 'DUPLICATE_KEY', '/a'],
    ['a duplicate key with an equal value', '{"a":{"x":[1]},"a":{"x":[1]}}', 'DUPLICATE_KEY', '/a'],
    ['a duplicate key spelled with an escape', '{"a":1,"\\u0061":1}', 'DUPLICATE_KEY', '/a'],
    ['a duplicate key deep inside', '{"tools":[{},{"x/y":1,"x/y":1}]}', 'DUPLICATE_KEY', '/tools/1/x~1y'],
    ['a duplicate __proto__', '{"__proto__":1,"__proto__":1}', 'DUPLICATE_KEY', '/__proto__'],
    ['an escaped lone high surrogate', '{"tools":["\\ud83d"]}', 'LONE_SURROGATE', '/tools/0'],
    ['an escaped lone low surrogate', '["\\uDE00"]', 'LONE_SURROGATE', '/0'],
    ['a raw lone surrogate', '["a\ud83d"]', 'LONE_SURROGATE', '/0'],
    ['a lone surrogate in a key', '{"\\ud83d":1}', 'LONE_SURROGATE', '/'],
    ['surrogates in the wrong order', '["\\ude00\\ud83d"]', 'LONE_SURROGATE', '/0'],
    ['an integer over 2^53', '{"max":9007199254740993}', 'NUMBER', '/max'],
    ['an overflow', '[1e400]', 'NUMBER', '/0'],
    ['a negative overflow', '[-1e309]', 'NUMBER', '/0'],
    ['an underflow', '[1e-400]', 'NUMBER', '/0'],
    ['digits that are lost', '[0.1000000000000000055]', 'NUMBER', '/0'],
    ['a number alone', '9007199254740993', 'NUMBER', ''],
    ['too much depth', nested(MAX_JSON_DEPTH + 1), 'DEPTH', '/0'.repeat(MAX_JSON_DEPTH)],
  ])('%s', (_, text, kind, place) => {
    expect(parseSurfaceJson(text)).toMatchObject({ ok: false, error: { kind, place } });
  });

  it('a depth that would overflow the stack', () => {
    expect(parseSurfaceJson(nested(1_000_000))).toMatchObject({ ok: false });
    expect(parseSurfaceJson(`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`)).toMatchObject({ ok: false });
  });
});

describe('P10 a JSON text is taken with', () => {
  it.each([
    ['numbers of equal value', '[1.0,1E2,-0,0.10,1e21,5e-324,9007199254740992,0e99999]'],
    ['the same key in different objects', '[{"a":1},{"a":1},{"a":{"a":1}}]'],
    ['a key that is also a value', '{"a":"a","b":["a","b","c"]}'],
    ['pairs of surrogates, raw and escaped', '["😀","\\ud83d\\ude00"]'],
    ['structure inside strings', '["{\\"a\\":1,\\"a\\":1}","[[","\\\\","9007199254740993","\\\\\\""]'],
    ['escaped quotes and backslashes before a quote', '{"a\\\\":1,"a\\"":2,"a":3}'],
    ['blanks', ' {\n"a" :\t[ 1 , 2 ] }\r\n'],
    ['the greatest depth', nested(MAX_JSON_DEPTH)],
  ])('%s', (_, text) => {
    expect(parseSurfaceJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it('__proto__ as an ordinary key', () => {
    const parsed = parseSurfaceJson('{"__proto__":{"x":1}}');
    expect(parsed.ok && Object.keys(parsed.value as object)).toEqual(['__proto__']);
    expect(parsed.ok && canonicalJson(parsed.value)).toBe('{"__proto__":{"x":1}}');
  });

  it('any value that JSON.stringify wrote, as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseSurfaceJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });
});

describe('P10 parsing strictly', () => {
  it('finds a doubled key wherever it stands', () => {
    const holder = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 4 });
    fc.assert(
      fc.property(holder, fc.nat(), fc.jsonValue({ maxDepth: 1 }), (value, pick, other) => {
        const keys = Object.keys(value);
        const key = JSON.stringify(keys[pick % keys.length]);
        const doubled = `${JSON.stringify(value).slice(0, -1)},${key}:${JSON.stringify(other)}}`;
        expect(parseSurfaceJson(`[[],${doubled}]`)).toMatchObject({ ok: false, error: { kind: 'DUPLICATE_KEY' } });
      }),
    );
  });

  it('takes a number only if its canonical form has the same decimal value', () => {
    const digits = fc.stringMatching(/^-?(?:0|[1-9]\d{0,19})(?:\.\d{1,20})?$/);
    const exact = (text: string) => {
      const [integer = '', fraction = ''] = text.replace('-', '').split('.');
      const scale = 30n;
      const sign = text.startsWith('-') ? -1n : 1n;
      return sign * BigInt(integer + fraction.padEnd(Number(scale), '0'));
    };
    fc.assert(
      fc.property(digits, (text) => {
        const written: Json = JSON.parse(text);
        const canonical = canonicalJson(written);
        fc.pre(!canonical.includes('e'));
        expect(parseSurfaceJson(text).ok).toBe(exact(text) === exact(canonical));
      }),
    );
  });
});
