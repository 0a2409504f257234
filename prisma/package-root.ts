import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of this package, found from the sources as well as from `dist`: migrations are read from it at run time. */
export function packageRoot(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, 'schema.prisma'))) {
    const parent = dirname(dir);
    if (parent === dir) throw new Error('The folder of the database package, with its schema.prisma, was not found.');
    dir = parent;
  }
  return dir;
}
