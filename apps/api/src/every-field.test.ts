import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../test/harness.ts';
import { askField } from '../test/select-all.ts';
import { createSchema } from './schema.ts';

const NAME = 'com.example.data/presto';
const schema = createSchema();
const fieldsOf = (type: string) => {
  const found = schema.getType(type) as GraphQLObjectType;
  return Object.keys(found.getFields()).map((field) => [field, askField(found, field)] as const);
};

let api: Harness;
let admin: Caller;

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('ada', ['data-eng']);
  await api.world.person('tom', ['platform-admin', 'data-leads']);
  await api.world.team('data', 'data-leads');
  await api.world.server(NAME, { team: 'data', allow: ['data-eng'], tools: ['read', 'write'] });
  await api.world.server('com.example.data/new', { team: 'data', approved: false });
  admin = await api.asPerson('tom');
  const suspend = `mutation { suspendServer(input: { server: "${NAME}", reason: "Test", scope: TOOLS, tools: ["write"] }) { id } }`;
  await admin.ask(suspend);
});
afterAll(() => api.close());

describe('every field of the contract answers, with all that hangs on it', () => {
  test.each(fieldsOf('Server'))('Server.%s', async (_field, selection) => {
    for (const name of [NAME, 'com.example.data/new']) {
      expect((await admin.query(`{ server(name: "${name}") { ${selection} } }`)).errors).toEqual([]);
    }
  });

  test.each(fieldsOf('Team'))('Team.%s', async (_field, selection) => {
    expect((await admin.query(`{ team(slug: "data") { ${selection} } }`)).errors).toEqual([]);
  });

  test.each(fieldsOf('Viewer'))('Viewer.%s', async (_field, selection) => {
    expect((await admin.query(`{ viewer { ${selection} } }`)).errors).toEqual([]);
  });

  test.each(fieldsOf('ServerConnection'))('ServerConnection.%s', async (_field, selection) => {
    const question = `{ servers(filter: { search: "data", usable: true }) { ${selection} } }`;
    expect((await admin.query(question)).errors).toEqual([]);
  });
});

test('root fields that search answer too', async () => {
  const question = `{
    toolHits(search: "read") { name title server { name } }
    people(search: "ada") { id issuer displayName }
    explainAccess(input: { server: "${NAME}" }) { decision { allowed } checks { code title state message evidence fix } }
  }`;
  expect((await admin.query(question)).errors).toEqual([]);
});
