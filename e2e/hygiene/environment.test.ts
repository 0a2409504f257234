import { describe, expect, it } from 'vitest';
import { read, SOURCES } from './repository.ts';

const readme = read('README.md');
const envFiles = SOURCES.filter((file) => /^apps\/[^/]+\/src\/env\.ts$/.test(file));

describe('configuration', () => {
  it('is read by env.ts alone', () => {
    const wrong = SOURCES.filter((file) => /^(apps|packages|prisma)\//.test(file))
      .filter((file) => !/\.test\.tsx?$|\/env\.ts$|\.config\.|\/test\//.test(file))
      .filter((file) => /process\.env\b/.test(read(file)));
    expect(wrong).toEqual([]);
  });

  it('has an env.ts in the api and the worker', () => {
    expect(envFiles).toEqual(expect.arrayContaining(['apps/api/src/env.ts', 'apps/worker/src/env.ts']));
  });

  const names = [
    ...new Set(
      envFiles.flatMap(
        (file) => read(file).match(/\b(?:GATEHOUSE_[A-Z_]+|DATABASE_URL|DATABASE_OWNER_URL|PORT|LOG_LEVEL)\b/g) ?? [],
      ),
    ),
  ];
  it.each(names)('%s is documented in the README', (name) => {
    expect(readme).toContain(`\`${name}\``);
  });
});
