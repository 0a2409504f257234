import { LANES, type Lane } from '@gatehouse/domain/review/lane';
import { z } from 'zod';

/** One identity provider whose tokens are accepted (design section 6). */
export interface IssuerSettings {
  /** Exactly as in the `iss` claim. */
  readonly issuer: string;
  /** Default: found by the issuer's OpenID Connect or RFC 8414 discovery. */
  readonly jwksUri: string | undefined;
  /** Its persons are employees; only they have roles (law I3). */
  readonly workforce: boolean;
  /** The directory is the only source of its persons' groups (law D7). */
  readonly directoryManaged: boolean;
  /** Path of the groups claim. */
  readonly groupsClaim: string;
  /** A groups claim at or above this length counts as truncated (law D7). */
  readonly groupLimit: number;
}

/** What configuration says about one service (laws D8, D9). */
export interface WorkloadSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly environment: string | undefined;
  /** The issuer and external group ids that its assertions are bound to. */
  readonly assertGroups: { readonly issuer: string; readonly groups: ReadonlySet<string> } | undefined;
}

/** External ids of groups in the default issuer that give a role. */
export interface RoleGroupNames {
  readonly admin: readonly string[];
  readonly auditor: readonly string[];
  readonly reviewers: Readonly<Record<Lane, readonly string[]>>;
}

/** How much one caller may ask. */
export interface LimitSettings {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly tokens: number;
  readonly cost: number;
  readonly bodyBytes: number;
  /** Requests a minute of one person or plain workload, of one decide service, of one address without a token. */
  readonly perSubjectPerMinute: number;
  readonly perServicePerMinute: number;
  readonly perAddressPerMinute: number;
}

/** All settings of the api, parsed once. */
export interface Settings {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly audience: string;
  readonly issuers: readonly IssuerSettings[];
  readonly defaultIssuer: string;
  readonly roleGroups: RoleGroupNames;
  readonly workloads: readonly WorkloadSettings[];
  readonly maxFactAgeMs: number;
  readonly decisionLog: 'async' | 'sync';
  readonly probeIntervalSeconds: number;
  /** host:port for which http endpoints are allowed (law P12). */
  readonly httpHosts: ReadonlySet<string>;
  readonly webRoot: string | undefined;
  readonly webClientId: string;
  /** Clients through which persons may change something (law I1). */
  readonly mutationClients: ReadonlySet<string>;
  /** Who may read the schema over GraphQL. */
  readonly introspection: 'public' | 'signed-in' | 'off';
  /** Further `Host` values under which this api is reached, such as its name inside a cluster. */
  readonly hosts: ReadonlySet<string>;
  readonly exitWithParent: boolean;
  readonly production: boolean;
  readonly logLevel: string;
  readonly limits: LimitSettings;
}

/** A setting that stops the start, in words. */
export class SettingsError extends Error {}

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

/** An integer setting; limits of zero would refuse everything and are refused themselves. */
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const httpUrl = z.url({ protocol: /^https?$/ });

const json = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(shape);

const issuerShape = z.strictObject({
  issuer: httpUrl,
  jwksUri: httpUrl.optional(),
  workforce: z.boolean().default(false),
  directoryManaged: z.boolean().default(false),
  groupsClaim: z.string().min(1).default('groups'),
  groupLimit: z.number().int().positive().default(200),
  default: z.boolean().default(false),
});

const workloadShape = z.strictObject({
  issuer: httpUrl,
  clientId: z.string().min(1),
  environment: z.enum(['production', 'staging', 'sandbox']).optional(),
  assertGroups: z.strictObject({ issuer: httpUrl, groups: z.array(z.string().min(1)) }).optional(),
});

const variables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  GATEHOUSE_HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4400),
  GATEHOUSE_PUBLIC_URL: httpUrl.optional(),
  GATEHOUSE_AUDIENCE: z.string().min(1).optional(),
  GATEHOUSE_ISSUERS: json(z.array(issuerShape).min(1)),
  GATEHOUSE_ADMIN_GROUPS: list,
  GATEHOUSE_AUDITOR_GROUPS: list,
  GATEHOUSE_SECURITY_REVIEWER_GROUPS: list,
  GATEHOUSE_LEGAL_PRIVACY_REVIEWER_GROUPS: list,
  GATEHOUSE_GENAI_REVIEWER_GROUPS: list,
  GATEHOUSE_MAX_FACT_AGE: z.coerce.number().positive().default(60),
  GATEHOUSE_DECISION_LOG: z.enum(['async', 'sync']).default('async'),
  GATEHOUSE_PROBE_INTERVAL: z.coerce.number().positive().default(300),
  GATEHOUSE_HTTP_HOSTS: list,
  GATEHOUSE_WEB_ROOT: z.string().optional(),
  GATEHOUSE_WEB_CLIENT_ID: z.string().min(1).default('web'),
  GATEHOUSE_MUTATION_CLIENTS: list,
  GATEHOUSE_WORKLOADS: json(z.array(workloadShape)).optional(),
  GATEHOUSE_INTROSPECTION: z.enum(['public', 'signed-in', 'off']).default('signed-in'),
  GATEHOUSE_HOSTS: list,
  GATEHOUSE_EXIT_WITH_PARENT: z.enum(['0', '1']).default('0'),
  GATEHOUSE_MAX_DEPTH: count(12),
  GATEHOUSE_MAX_ALIASES: count(30),
  GATEHOUSE_MAX_ROOT_FIELDS: count(20),
  GATEHOUSE_MAX_TOKENS: count(4000),
  GATEHOUSE_MAX_COST: count(20_000),
  GATEHOUSE_MAX_BODY_BYTES: count(1_048_576),
  GATEHOUSE_SUBJECT_REQUESTS_PER_MINUTE: count(1_200),
  GATEHOUSE_SERVICE_REQUESTS_PER_MINUTE: count(6_000_000),
  GATEHOUSE_ADDRESS_REQUESTS_PER_MINUTE: count(6_000),
  NODE_ENV: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Reads all settings; throws SettingsError with one sentence for each missing or malformed one. */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => describeIssue(issue, given)).join('\n'));
  }
  const env = parsed.data;
  const publicUrl = (env.GATEHOUSE_PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '');
  const mutationClients = env.GATEHOUSE_MUTATION_CLIENTS;
  return {
    databaseUrl: env.DATABASE_URL,
    host: env.GATEHOUSE_HOST,
    port: env.PORT,
    publicUrl,
    audience: env.GATEHOUSE_AUDIENCE ?? publicUrl,
    issuers: env.GATEHOUSE_ISSUERS.map(({ default: _, ...issuer }) => ({ ...issuer, jwksUri: issuer.jwksUri })),
    defaultIssuer: defaultIssuerOf(env.GATEHOUSE_ISSUERS),
    roleGroups: {
      admin: env.GATEHOUSE_ADMIN_GROUPS,
      auditor: env.GATEHOUSE_AUDITOR_GROUPS,
      reviewers: Object.fromEntries(
        LANES.map((lane) => [lane, env[`GATEHOUSE_${lane}_REVIEWER_GROUPS`]]),
      ) as unknown as Record<Lane, string[]>,
    },
    workloads: workloadsOf(env.GATEHOUSE_WORKLOADS ?? [], env.GATEHOUSE_ISSUERS),
    maxFactAgeMs: env.GATEHOUSE_MAX_FACT_AGE * 1000,
    decisionLog: env.GATEHOUSE_DECISION_LOG,
    probeIntervalSeconds: env.GATEHOUSE_PROBE_INTERVAL,
    httpHosts: new Set(env.GATEHOUSE_HTTP_HOSTS),
    webRoot: env.GATEHOUSE_WEB_ROOT,
    webClientId: env.GATEHOUSE_WEB_CLIENT_ID,
    mutationClients: new Set(mutationClients.length === 0 ? [env.GATEHOUSE_WEB_CLIENT_ID] : mutationClients),
    introspection: env.GATEHOUSE_INTROSPECTION,
    hosts: new Set(env.GATEHOUSE_HOSTS),
    exitWithParent: env.GATEHOUSE_EXIT_WITH_PARENT === '1',
    production: env.NODE_ENV === 'production',
    logLevel: env.LOG_LEVEL,
    limits: {
      depth: env.GATEHOUSE_MAX_DEPTH,
      aliases: env.GATEHOUSE_MAX_ALIASES,
      rootFields: env.GATEHOUSE_MAX_ROOT_FIELDS,
      tokens: env.GATEHOUSE_MAX_TOKENS,
      cost: env.GATEHOUSE_MAX_COST,
      bodyBytes: env.GATEHOUSE_MAX_BODY_BYTES,
      perSubjectPerMinute: env.GATEHOUSE_SUBJECT_REQUESTS_PER_MINUTE,
      perServicePerMinute: env.GATEHOUSE_SERVICE_REQUESTS_PER_MINUTE,
      perAddressPerMinute: env.GATEHOUSE_ADDRESS_REQUESTS_PER_MINUTE,
    },
  };
}

/** Never repeats the value: a malformed DATABASE_URL contains a password (law I5). */
function describeIssue(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const [name = '', ...path] = issue.path;
  if (!(String(name) in given)) return `${String(name)} is not set: the api cannot start without it.`;
  return `${String(name)}${path.length === 0 ? '' : ` at ${path.join('.')}`} is malformed: ${issue.message}.`;
}

function defaultIssuerOf(issuers: readonly z.infer<typeof issuerShape>[]): string {
  const named = issuers.map((issuer) => issuer.issuer);
  if (new Set(named).size !== named.length) throw new SettingsError('GATEHOUSE_ISSUERS names an issuer twice.');
  const defaults = issuers.filter((issuer) => issuer.default);
  if (defaults.length > 1) throw new SettingsError('GATEHOUSE_ISSUERS marks more than one issuer as the default.');
  const only = defaults[0] ?? (issuers.length === 1 ? issuers[0] : undefined);
  if (only === undefined) throw new SettingsError('GATEHOUSE_ISSUERS marks none of its issuers as the default.');
  return only.issuer;
}

function workloadsOf(
  workloads: readonly z.infer<typeof workloadShape>[],
  issuers: readonly z.infer<typeof issuerShape>[],
): WorkloadSettings[] {
  const known = new Set(issuers.map((issuer) => issuer.issuer));
  return workloads.map(({ issuer, clientId, environment, assertGroups }) => {
    for (const named of [issuer, ...(assertGroups === undefined ? [] : [assertGroups.issuer])]) {
      if (!known.has(named)) {
        throw new SettingsError(
          `GATEHOUSE_WORKLOADS names the issuer ${named}, which GATEHOUSE_ISSUERS does not have.`,
        );
      }
    }
    const bound = assertGroups && { issuer: assertGroups.issuer, groups: new Set(assertGroups.groups) };
    return { issuer, clientId, environment, assertGroups: bound };
  });
}
