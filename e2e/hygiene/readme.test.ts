import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILES, ROOT, read } from './repository.ts';

const documents = FILES.filter((file) => file.endsWith('.md'));

describe('documents', () => {
  it.each(documents)('%s names only files that exist', (document) => {
    const text = read(document);
    const paths = [...text.matchAll(/`((?:apps|packages|prisma|e2e|docs)\/[A-Za-z0-9_./-]+)`/g)].map(
      (match) => match[1] as string,
    );
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) =>
      path.join(path.dirname(document), match[1] as string),
    );
    expect([...paths, ...links].filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('the lock file names no registry host', () => {
    expect(read('pnpm-lock.yaml')).not.toMatch(/https?:\/\//);
  });
});
