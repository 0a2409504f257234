import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../test/harness.ts';
import { guardRootFields, PERMISSIONS, type Permission } from './permissions.ts';
import { createSchema } from './schema.ts';

const schema = createSchema();
const ROOT_FIELDS = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({
    name: `${type?.name}.${field.name}`,
    type: type?.name,
    field,
  })),
);

/** Some value of an input type: what it says does not matter, because permission comes first. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isScalarType(type) && type.name === 'Int') return '1';
  if (isScalarType(type) && type.name === 'Boolean') return 'true';
  return type.name === 'DateTime' ? '"2026-01-01T00:00:00Z"' : '"com.example/nothing"';
}

function documentOf({ field, type }: { field: GraphQLField<unknown, unknown>; type: string | undefined }): string {
  const required = field.args.filter((arg) => isNonNullType(arg.type));
  const args =
    required.length === 0 ? '' : `(${required.map((arg) => `${arg.name}: ${literal(arg.type)}`).join(', ')})`;
  const selection = isScalarType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `${type === 'Mutation' ? 'mutation' : 'query'} { ${field.name}${args} ${selection} }`;
}

let api: Harness;
let callers: Readonly<Record<string, Caller>>;

beforeAll(async () => {
  api = await startHarness();
  const { world } = api;
  await world.person('ada', ['data-eng']);
  await world.person('gone', ['platform-admin'], { active: false });
  await world.person('overage', 'UNKNOWN');
  await world.person('root', ['platform-admin']);
  await world.person('audrey', ['audit']);
  await world.person('sam', ['security-review']);
  callers = {
    employee: await api.asPerson('ada'),
    inactiveAdmin: await api.asPerson('gone'),
    overage: await api.asPerson('overage'),
    admin: await api.asPerson('root'),
    auditor: await api.asPerson('audrey'),
    reviewer: await api.asPerson('sam'),
    adminThroughOtherClient: await api.asPerson('root', { client_id: 'some-agent' }),
    decideService: await api.asService('gateway', ['decide']),
    service: await api.asService('nightly'),
    serviceNamedLikeAdmin: await api.asService('root', [], { groups: ['platform-admin'] }),
  };
});
afterAll(() => api.close());

/** Who may pass each permission for queries; a mutation also needs a person through an allowed client (law I1). */
const ALLOWED: Readonly<Record<Permission, readonly string[]>> = {
  'signed-in': [
    'employee',
    'inactiveAdmin',
    'overage',
    'admin',
    'auditor',
    'reviewer',
    'adminThroughOtherClient',
    'decideService',
    'service',
    'serviceNamedLikeAdmin',
  ],
  active: [
    'employee',
    'overage',
    'admin',
    'auditor',
    'reviewer',
    'adminThroughOtherClient',
    'decideService',
    'service',
    'serviceNamedLikeAdmin',
  ],
  insider: ['employee', 'overage', 'admin', 'auditor', 'reviewer', 'adminThroughOtherClient', 'decideService'],
  person: ['employee', 'overage', 'admin', 'auditor', 'reviewer', 'adminThroughOtherClient'],
  admin: ['admin', 'adminThroughOtherClient'],
};
const OF_PERSONS = new Set(['employee', 'inactiveAdmin', 'overage', 'admin', 'auditor', 'reviewer']);

test('I6 every root field has a permission and every permission a field', () => {
  expect(Object.keys(PERMISSIONS).sort()).toEqual(ROOT_FIELDS.map(({ name }) => name).sort());
});

test('I6 a root field without a permission stops the start', () => {
  const unlisted = buildSchema('type Query { viewer: String, everything: String }');
  expect(() => guardRootFields(unlisted)).toThrow('Query.everything has no permission');
});

describe.each(ROOT_FIELDS)('I6 $name', (root) => {
  const document = documentOf(root);

  test('needs a token', async () => {
    const { status, headers, errors, data } = await api.anonymous.query(document);
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toContain('Bearer');
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', requestId: expect.any(String) });
    expect(data).toBeUndefined();
  });

  test('refuses a bad token and one for another audience', async () => {
    const elsewhere = await api.issuer.sign({ sub: 'root', client_id: 'web', aud: 'https://presto.example.com/mcp' });
    for (const token of ['not-a-token', elsewhere]) {
      const { status, headers, errors } = await api.withToken(token).query(document);
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toContain('error="invalid_token"');
      expect(errors.map(({ extensions }) => extensions)).toEqual([
        { code: 'UNAUTHENTICATED', requestId: headers['x-request-id'] },
      ]);
    }
  });

  test('lets in exactly whom it permits', async () => {
    const permission = PERMISSIONS[root.name] as Permission;
    const refused: string[] = [];
    for (const [kind, caller] of Object.entries(callers)) {
      const { errors } = await caller.query(document);
      if (errors.some(({ message }) => SENTENCES.some((sentence) => message.startsWith(sentence)))) refused.push(kind);
    }
    const allowed = ALLOWED[permission].filter((kind) => root.type === 'Query' || OF_PERSONS.has(kind));
    expect(refused.sort()).toEqual(
      Object.keys(callers)
        .filter((kind) => !allowed.includes(kind))
        .sort(),
    );
  });
});

/** How refusals of permissions.ts begin: a command may refuse later, and in other words. */
const SENTENCES = [
  'This is for persons, not for services.',
  'This is for platform admins.',
  'This is for employees and decide services.',
  'This is for persons and services that are active.',
  'Changes are accepted only through',
];

test('I1 a change through a client that is not named is refused also for an admin', async () => {
  const document = documentOf(ROOT_FIELDS.find(({ name }) => name === 'Mutation.suspendServer') as never);
  const { errors } = await (callers.adminThroughOtherClient as Caller).query(document);
  expect(errors[0]).toMatchObject({
    message: 'Changes are accepted only through the clients that this registry names.',
    extensions: { code: 'NOT_PERMITTED' },
  });
});

test('the type name may be asked without a token, the schema may not', async () => {
  expect(await api.anonymous.ask('{ __typename }')).toEqual({ __typename: 'Query' });
  const { errors, status } = await api.anonymous.query('{ __schema { queryType { name } } }');
  expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  expect(await (callers.employee as Caller).ask('{ __schema { queryType { name } } }')).toBeDefined();
});

test('a field that needs a token is found behind fragments and aliases', async () => {
  for (const document of [
    '{ x: viewer { id } }',
    '{ ... on Query { viewer { id } } }',
    'query { ...f } fragment f on Query { ...g } fragment g on Query { viewer { id } }',
  ]) {
    expect((await api.anonymous.query(document)).status).toBe(401);
  }
});
