import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A child process to start. */
export interface ChildSpec {
  readonly name: string;
  /** Compiled script to run with this Node. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Takes the child's output; begun anew at each start of the launcher. */
  readonly logFile: string;
  /** Aborted when whoever asked to stop has lost patience: nothing is waited for any more. */
  readonly hurry?: AbortSignal;
}

/** A running child process. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly process: ChildProcess;
  /** Settles when the process is gone, with what ended it. */
  readonly exited: Promise<string>;
  /** Asks it to end, insists after a grace period, and waits until it is gone. */
  stop(): Promise<void>;
}

const PRELOAD = new URL('../../exit-with-parent.mjs', import.meta.url).href;

/** A child that has not ended this long after SIGTERM is killed. */
const STOP_GRACE_MS = 8_000;

/**
 * Starts a child that lives no longer than the launcher. It leads a process group of its own: a Ctrl-C in the terminal
 * reaches the launcher alone, which then ends everything in order.
 */
export function startChild({ name, script, env, logFile, hurry }: ChildSpec): Child {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, ['--import', PRELOAD, script], {
    env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} could not be started: ${script}`);
  return {
    name,
    pid,
    process: child,
    exited,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const kill = () => child.kill('SIGKILL');
      const grace = setTimeout(kill, STOP_GRACE_MS);
      if (hurry?.aborted) kill();
      hurry?.addEventListener('abort', kill, { once: true });
      await exited;
      clearTimeout(grace);
      hurry?.removeEventListener('abort', kill);
    },
  };
}

/** The last lines a child wrote, for the sentence that says why it ended. */
export function lastLines(logFile: string, count = 15): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
