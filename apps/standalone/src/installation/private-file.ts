import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file that only this user may read: it appears whole or not at all, never readable to others even for an instant. */
export function writePrivateFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

/** Reads a private JSON file, made by `create` on first use: how per-installation secrets come to be (law I5). */
export async function readOrCreatePrivateJson<T>(file: string, create: () => Promise<T> | T): Promise<T> {
  if (!existsSync(file)) writePrivateFile(file, `${JSON.stringify(await create(), null, 2)}\n`);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
