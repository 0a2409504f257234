import { createTestDatabase, type TestDatabase } from '@gatehouse/database/test-database';
import { pino } from 'pino';
import { type Api, assemble } from '../src/assemble.ts';
import { readSettings, type Settings } from '../src/env.ts';
import { createTestClock, type TestClock } from './test-clock.ts';
import { startTestIssuer, type TestIssuer } from './test-issuer.ts';
import { createWorld, type World } from './world.ts';

export const ISSUER = 'https://idp.example.com';
export const AUDIENCE = 'https://gatehouse.example.com';

/** What a GraphQL request came back with. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly data: T;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly field?: string; readonly requestId?: string };
  }[];
}

// biome-ignore lint/suspicious/noExplicitAny: every test knows the shape of what it asked for.
export type Data = any;

/** Somebody who calls the api over HTTP, in process. */
export interface Caller {
  readonly token: string | undefined;
  /** Sends a document. */
  query<T = Data>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<T>>;
  /** As query; throws when there are errors, and returns the data. */
  ask<T = Data>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
}

/** An api of its own on a database of its own, with an identity provider, clocks and a world that tests move. */
export interface Harness extends Api {
  readonly database: TestDatabase;
  readonly settings: Settings;
  readonly issuer: TestIssuer;
  readonly clock: TestClock;
  readonly world: World;
  /** Lines that the api logged. */
  readonly logged: string[];
  readonly anonymous: Caller;
  withToken(token: string): Caller;
  /** A person of the default issuer; claims override, such as `groups`, `client_id` or `exp`. */
  asPerson(subject: string, claims?: Readonly<Record<string, unknown>>): Promise<Caller>;
  /** A service with scopes, such as `decide`. */
  asService(clientId: string, scopes?: readonly string[], claims?: Readonly<Record<string, unknown>>): Promise<Caller>;
  /** A second api process in the same database. */
  startAnother(overrides?: Readonly<Record<string, string>>): Promise<Harness>;
}

/** Roles by group, as in the demo world. */
const ROLE_GROUPS = {
  GATEHOUSE_ADMIN_GROUPS: 'platform-admin',
  GATEHOUSE_AUDITOR_GROUPS: 'audit',
  GATEHOUSE_SECURITY_REVIEWER_GROUPS: 'security-review',
  GATEHOUSE_LEGAL_PRIVACY_REVIEWER_GROUPS: 'legal-review',
  GATEHOUSE_GENAI_REVIEWER_GROUPS: 'genai-review',
};

/** Starts everything; `overrides` are environment variables of the api. */
export async function startHarness(overrides: Readonly<Record<string, string>> = {}): Promise<Harness> {
  const database = await createTestDatabase();
  const clock = createTestClock();
  const issuer = await startTestIssuer(ISSUER, AUDIENCE, clock.wall);
  const harness = await openHarness(database, issuer, clock, overrides);
  return {
    ...harness,
    close: async () => {
      await harness.close();
      await issuer.close();
      await database.drop();
    },
  };
}

async function openHarness(
  database: TestDatabase,
  issuer: TestIssuer,
  clock: TestClock,
  overrides: Readonly<Record<string, string>>,
): Promise<Harness> {
  const settings = readSettings({
    DATABASE_URL: database.applicationUrl,
    GATEHOUSE_PUBLIC_URL: AUDIENCE,
    GATEHOUSE_ISSUERS: JSON.stringify([
      { issuer: issuer.url, jwksUri: issuer.jwksUri, workforce: true, directoryManaged: true, default: true },
    ]),
    ...ROLE_GROUPS,
    ...overrides,
  });
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const api = await assemble(settings, log, { clocks: clock, pollMs: 50 });
  const world = createWorld(api, issuer.url);
  const callerWith = (token: string | undefined): Caller => createCaller(api, token);
  return {
    ...api,
    database,
    settings,
    issuer,
    clock,
    world,
    logged,
    anonymous: callerWith(undefined),
    withToken: callerWith,
    asPerson: async (subject, claims = {}) =>
      callerWith(await issuer.sign({ sub: subject, client_id: 'web', ...claims })),
    asService: async (clientId, scopes = [], claims = {}) =>
      callerWith(await issuer.sign({ sub: clientId, client_id: clientId, scope: scopes.join(' '), ...claims })),
    startAnother: (more = {}) => openHarness(database, issuer, clock, { ...overrides, ...more }),
  };
}

function createCaller(api: Api, token: string | undefined): Caller {
  const query = async <T>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<T>> => {
    const response = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        host: new URL(AUDIENCE).host,
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      payload: JSON.stringify({ query: document, variables }),
    });
    const body = response.json<{ data: T; errors?: Answer<T>['errors'] }>();
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      data: body.data,
      errors: body.errors ?? [],
    };
  };
  const ask = async <T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T> => {
    const answer = await query<T>(document, variables);
    if (answer.errors.length > 0) throw new Error(`The query failed: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  };
  return { token, query, ask } as Caller;
}
