import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { productEnvironment, readEnvironment } from './env.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/** The documented ports, moved to those of the product under test. */
const movePorts = (text: string): string => {
  const { port = 4400 } = readEnvironment();
  return text.replace(
    /\b(localhost|127\.0\.0\.1):(44\d\d)\b/g,
    (_, host, documented) => `${host}:${Number(documented) - 4400 + port}`,
  );
};

/** Runs a shell script in the checkout as a newcomer does, against the product under test; gives what it printed. */
export async function runShell(script: string): Promise<string> {
  const { port, dataDir } = readEnvironment();
  if (port === undefined || dataDir === undefined) throw new Error('No product is under test.');
  const env = productEnvironment(port, dataDir);
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', movePorts(script)], { cwd: ROOT, env });
  return stdout;
}

/** A command of the README's tour with the answer that it promises. */
export interface TourStep {
  readonly command: string;
  readonly answer: unknown;
}

/** The tour of the README: its definitions, and its commands with their answers, in order. */
export function readTour(): { readonly definitions: string; readonly steps: readonly TourStep[] } {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const tour = readme.slice(readme.indexOf('## A tour'), readme.indexOf('## The parts'));
  const blocks = [...tour.matchAll(/```(sh|json)\n([\s\S]*?)```/g)].map(([, kind, text = '']) => ({ kind, text }));
  const steps = blocks.flatMap(({ kind, text }, i) =>
    kind === 'json' ? [{ command: blocks[i - 1]?.text ?? '', answer: JSON.parse(text) as unknown }] : [],
  );
  return { definitions: blocks[0]?.text ?? '', steps };
}

/** Asks GraphQL as a role of the demo world, in the way of the tour. */
export async function askAs(role: string, query: string): Promise<unknown> {
  return JSON.parse(await runShell(`${readTour().definitions}\nask ${role} '${query}'`));
}

/** Changes something through GraphQL as a role of the demo world: a mutation, without single quotes. */
export async function changeAs(role: string, mutation: string): Promise<unknown> {
  const post = `curl -sS http://localhost:4400/graphql -H "authorization: Bearer $(npm run -s token -- ${role})" -H 'content-type: application/json'`;
  return JSON.parse(await runShell(`${post} --data '${JSON.stringify({ query: mutation })}'`));
}
