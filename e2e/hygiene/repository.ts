import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Root of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Files that belong to the project: tracked or new, never ignored ones. Deleted ones are left out. */
export const FILES: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 32 * 1024 * 1024 },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(ROOT, file)));

export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

export const isGenerated = (file: string): boolean => /(^|\/)(generated|__generated__)\//.test(file);

/** Hand-written TypeScript of the project. */
export const SOURCES: readonly string[] = FILES.filter((file) => /\.tsx?$/.test(file) && !isGenerated(file));

/** The package that a file is in: `apps/api`, `packages/domain`, `prisma`, `e2e`. */
export const packageOf = (file: string): string =>
  /^(apps|packages)\//.test(file) ? file.split('/').slice(0, 2).join('/') : (file.split('/')[0] ?? '');
