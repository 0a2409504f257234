import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { expect, test } from 'vitest';
import config from './codegen.ts';

const WEB = import.meta.dirname;
const GENERATED = 'src/generated';

test('the committed documents and types are generated from the API schema as it is: otherwise run the generate script', async () => {
  const files: { filename: string; content: string }[] = await generate({ ...config, cwd: WEB, silent: true }, false);
  const made = new Map(files.map(({ filename, content }) => [path.relative(GENERATED, filename), content]));
  expect([...made.keys()].sort()).toEqual(readdirSync(path.join(WEB, GENERATED)).sort());
  for (const [file, content] of made) expect(readFileSync(path.join(WEB, GENERATED, file), 'utf8')).toBe(content);
});
