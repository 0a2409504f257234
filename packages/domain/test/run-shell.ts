import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a command line in a real shell, its program replaced by one that tells its arguments; gives what it was told. */
export function argumentsOf(line: string, environment: Readonly<Record<string, string>> = {}): string[] {
  const dir = mkdtempSync(path.join(tmpdir(), 'gatehouse-shell-'));
  try {
    const program = line.slice(0, line.indexOf(' '));
    const tell = `#!/bin/sh\nfor each in "$@"; do printf '%s\\0' "$each"; done\n`;
    writeFileSync(path.join(dir, program), tell, { mode: 0o755 });
    const told = execFileSync('/bin/sh', ['-c', line], { env: { PATH: dir, ...environment }, encoding: 'utf8' });
    return told.split('\0').slice(0, -1);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
