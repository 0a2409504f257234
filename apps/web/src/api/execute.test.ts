import { expect, test, vi } from 'vitest';
import { TypedDocumentString } from '../generated/graphql.ts';
import { createSession } from '../sign-in/session.ts';
import { createConnection } from './connection.ts';
import { createExecute } from './execute.ts';

const question = new TypedDocumentString<{ a: number }, object>('query { a }');

const answering = (body: unknown, init?: ResponseInit) => {
  const send = vi.fn(async (..._request: Parameters<typeof fetch>) => Response.json(body, init));
  return { send, ...executing(send) };
};

function executing(send: typeof fetch) {
  let time = 1_000_000;
  const now = () => time;
  const wait = (ms: number) => {
    time += ms;
  };
  const session = createSession({ accessToken: 'token-1', idToken: undefined });
  const end = vi.spyOn(session, 'end');
  const connection = createConnection(now);
  return { session, end, connection, wait, execute: createExecute({ session, connection, send, now }) };
}

test('a question goes to /graphql with the bearer token', async () => {
  const { send, execute } = answering({ data: { a: 1 } });
  expect(await execute(question, { x: 1 })).toEqual({ a: 1 });
  const [address, request] = send.mock.calls[0] ?? [];
  expect(address).toBe('/graphql');
  expect(new Headers(request?.headers).get('authorization')).toBe('Bearer token-1');
  expect(JSON.parse(String(request?.body))).toEqual({ query: 'query { a }', variables: { x: 1 } });
});

test.each([
  ['HTTP 401', { errors: [{ message: 'no' }] }, { status: 401 }],
  ['the code UNAUTHENTICATED', { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] }, {}],
])('%s ends the session', async (_name, body, init) => {
  const { send, session, execute } = answering(body, init);
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(session.status()).toBe('ended');
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(send, 'nothing is asked with a token that is not taken').toHaveBeenCalledOnce();
});

test('data beside an error is an error, with its request id', async () => {
  const { end, execute } = answering({
    data: { a: null },
    errors: [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL', requestId: 'req-7' } }],
  });
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'INTERNAL', requestId: 'req-7' });
  expect(end).not.toHaveBeenCalled();
});

test('a code outside the closed list, no JSON and no data are internal errors', async () => {
  const unknown = answering({ errors: [{ message: 'x', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  await expect(unknown.execute(question, {})).rejects.toMatchObject({ code: 'INTERNAL' });
  const html = executing(async () => new Response('<html>', { status: 502 }));
  await expect(html.execute(question, {})).rejects.toMatchObject({ code: 'INTERNAL' });
});

test('no answer at all is told apart from a refusal, and the next answer ends it', async () => {
  const send = vi.fn<typeof fetch>(async () => Response.json({ data: { a: 1 } }));
  const { execute, connection, wait } = executing(send);
  await execute(question, {});
  const { answeredAt } = connection.state();
  wait(60_000);
  send.mockRejectedValueOnce(new TypeError('network'));
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(connection.state()).toMatchObject({ reachable: false, answeredAt });
  await execute(question, {});
  expect(connection.state()).toMatchObject({ reachable: true, answeredAt: answeredAt + 60_000 });
});

test('asked to wait, it asks nothing until then', async () => {
  const send = vi.fn<typeof fetch>(async () => Response.json({ data: { a: 1 } }));
  const { execute, wait } = executing(send);
  send.mockResolvedValueOnce(Response.json({ errors: [] }, { status: 429, headers: { 'retry-after': '7' } }));
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  wait(6_000);
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect(send).toHaveBeenCalledOnce();
  wait(1_000);
  expect(await execute(question, {})).toEqual({ a: 1 });
});
