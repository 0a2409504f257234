import { z } from 'zod';

/** All settings of the worker, parsed once. */
export interface Settings {
  readonly databaseUrl: string;
  readonly intervalMs: number;
  /** Probes at the same time. */
  readonly concurrency: number;
  /** Days that raw probe results are kept. */
  readonly resultDays: number;
  /** host:port that may be plain http, loopback or private (law P12). */
  readonly namedHosts: ReadonlySet<string>;
  readonly exitWithParent: boolean;
  readonly logLevel: string;
}

/** A setting that stops the start, in words. */
export class SettingsError extends Error {}

const namedHosts = z
  .string()
  .default('')
  .transform((text) => text.toLowerCase().split(','))
  .transform((items) => items.map((item) => item.trim()).filter((item) => item !== ''))
  .pipe(z.array(z.string().regex(/^(\[[0-9a-f:]+\]|[a-z0-9._-]+):[1-9]\d{0,4}$/, 'must list host:port')));

const variables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  GATEHOUSE_PROBE_INTERVAL: z.coerce.number().positive().max(86_400).default(300),
  GATEHOUSE_PROBE_CONCURRENCY: z.coerce.number().int().min(1).max(1_000).default(32),
  // A day at least: the last 24 hours are drawn from raw results.
  GATEHOUSE_PROBE_RESULT_DAYS: z.coerce.number().int().min(1).max(90).default(7),
  GATEHOUSE_HTTP_HOSTS: namedHosts,
  GATEHOUSE_EXIT_WITH_PARENT: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Reads all settings; throws SettingsError with one sentence for each missing or malformed one. */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success)
    throw new SettingsError(parsed.error.issues.map((issue) => describeIssue(issue, given)).join('\n'));
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL,
    intervalMs: env.GATEHOUSE_PROBE_INTERVAL * 1000,
    concurrency: env.GATEHOUSE_PROBE_CONCURRENCY,
    resultDays: env.GATEHOUSE_PROBE_RESULT_DAYS,
    namedHosts: new Set(env.GATEHOUSE_HTTP_HOSTS),
    exitWithParent: env.GATEHOUSE_EXIT_WITH_PARENT === '1',
    logLevel: env.LOG_LEVEL,
  };
}

/** Never repeats the value: a malformed DATABASE_URL contains a password (law I5). */
function describeIssue(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const name = String(issue.path[0] ?? '');
  if (!(name in given)) return `${name} is not set: the worker cannot start without it.`;
  return `${name} is malformed: ${issue.message}.`;
}
