import { describe, expect, it } from 'vitest';
import { FILES, packageOf, read, SOURCES } from './repository.ts';

/** Who may import whom (design section 2). Apps never import one another. */
const ALLOWED: Record<string, readonly string[]> = {
  'packages/domain': [],
  prisma: ['domain'],
  'apps/api': ['domain', 'database'],
  'apps/worker': ['domain', 'database'],
  'apps/web': ['domain'],
  'apps/standalone': ['domain', 'database'],
  e2e: ['domain', 'database'],
};

const imports = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string);

describe('imports', () => {
  it('know every package', () => {
    const packages = FILES.filter((file) =>
      /^(apps|packages)\/[^/]+\/package\.json$|^(prisma|e2e)\/package\.json$/.test(file),
    );
    expect(packages.map(packageOf).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it('follow the arrows between packages', () => {
    const wrong = SOURCES.filter((file) => !file.endsWith('.test.ts')).flatMap((file) =>
      imports(file)
        .filter((name) => name.startsWith('@gatehouse/'))
        .filter((name) => !(ALLOWED[packageOf(file)] ?? []).includes(name.split('/')[1] ?? ''))
        .map((name) => `${file} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('never leave their package by a relative path', () => {
    const wrong = SOURCES.flatMap((file) =>
      imports(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => new URL(name, `file:///${file}`).pathname.slice(1))
        .filter((target) => packageOf(target) !== packageOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong.filter((line) => !/\.test\.ts →|\/test\//.test(line))).toEqual([]);
  });

  it('keep the domain free of I/O, clock and randomness', () => {
    const sources = SOURCES.filter((file) => file.startsWith('packages/domain/src') && !file.endsWith('.test.ts'));
    const wrong = sources.filter((file) => {
      const code = read(file);
      return /from 'node:|Date\.now\(|new Date\(\)|Math\.random|process\.|fetch\(|performance\./.test(code);
    });
    expect(wrong).toEqual([]);
  });

  it('keep the rules of access out of the surfaces and modules: only decide decides', () => {
    const wrong = SOURCES.filter((file) => /^apps\/.*\/src\//.test(file) && !file.endsWith('.test.ts')).filter((file) =>
      /@gatehouse\/domain\/access\/(checks|match|compile-rule|tool-scope|helpful-groups)/.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('source files', () => {
  it('have no default exports but route modules and configurations', () => {
    const wrong = SOURCES.filter((file) => !/config\.ts$|\.config\.|codegen\.ts$|start-product/.test(file)).filter(
      (file) => /^export default /m.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('are named after what they are, not utils, helpers or index', () => {
    expect(SOURCES.filter((file) => /\/(utils?|helpers?|index|manager|common)\.tsx?$/.test(file))).toEqual([]);
  });

  it('stay under three hundred lines: longer is two ideas', () => {
    const long = SOURCES.filter((file) => read(file).split('\n').length > 300);
    expect(long.filter((file) => !/\.test\.tsx?$|\/test\//.test(file))).toEqual([]);
  });

  it('leave nothing to do later', () => {
    const wrong = SOURCES.filter((file) => !file.startsWith('e2e/hygiene')).filter((file) =>
      /\b(TODO|FIXME|XXX)\b|\.only\(|test\.todo|\bas any\b|@ts-ignore/.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });
});
