import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import config from '../codegen.ts';
import { createSchema } from './schema.ts';

const API = fileURLToPath(new URL('..', import.meta.url));

test('the committed schema is the one that is served', () => {
  const committed = buildSchema(readFileSync(join(API, 'schema.graphql'), 'utf8'));
  const sorted = (schema: Parameters<typeof lexicographicSortSchema>[0]) =>
    printSchema(lexicographicSortSchema(schema));
  expect(sorted(committed)).toBe(sorted(createSchema()));
});

test('generated resolver types and the printed schema are current: otherwise run the generate script', async () => {
  const files: { filename: string; content: string }[] = await generate({ ...config, cwd: API, silent: true }, false);
  expect(files.map(({ filename }) => filename).sort()).toEqual(['schema.graphql', 'src/generated/graphql.ts']);
  for (const { filename, content } of files) {
    expect(content).toBe(readFileSync(join(API, filename), 'utf8'));
  }
});
