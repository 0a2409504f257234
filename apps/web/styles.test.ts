import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = path.join(import.meta.dirname, 'src');
const STYLES = path.join(import.meta.dirname, 'node_modules/@mantine/core/styles');
const imported = (source: string) =>
  [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  );

test('every component of the library that a page uses has its stylesheet, which nobody would miss until they look', () => {
  const loaded = readFileSync(path.join(SOURCES, 'styles.ts'), 'utf8');
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const used = new Set(sources.flatMap((file) => imported(readFileSync(path.join(SOURCES, file), 'utf8'))));
  expect(used).toContain('Button');
  const styled = [...used].filter((name) => existsSync(path.join(STYLES, `${name}.css`)));
  expect(styled.filter((name) => !loaded.includes(`/${name}.css`))).toEqual([]);
});
