import { expect, test, vi } from 'vitest';
import { TypedDocumentString } from '../generated/graphql.ts';
import { createExecute } from './execute.ts';

const question = new TypedDocumentString<{ a: number }, object>('query { a }');

const answering = (body: unknown, init?: ResponseInit) => {
  const send = vi.fn(async (..._request: Parameters<typeof fetch>) => Response.json(body, init));
  const session = { accessToken: () => 'token-1', end: vi.fn() };
  return { send, session, execute: createExecute(session, send) };
};

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
  const { session, execute } = answering(body, init);
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(session.end).toHaveBeenCalledOnce();
});

test('data beside an error is an error, with its request id', async () => {
  const { session, execute } = answering({
    data: { a: null },
    errors: [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL', requestId: 'req-7' } }],
  });
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'INTERNAL', requestId: 'req-7' });
  expect(session.end).not.toHaveBeenCalled();
});

test('a code outside the closed list, no JSON and no data are internal errors', async () => {
  const unknown = answering({ errors: [{ message: 'x', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  await expect(unknown.execute(question, {})).rejects.toMatchObject({ code: 'INTERNAL' });
  const html = createExecute(
    { accessToken: () => '', end: () => {} },
    async () => new Response('<html>', { status: 502 }),
  );
  await expect(html(question, {})).rejects.toMatchObject({ code: 'INTERNAL' });
});

test('no answer at all is told apart from a refusal', async () => {
  const execute = createExecute({ accessToken: () => '', end: () => {} }, () =>
    Promise.reject(new TypeError('network')),
  );
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'UNREACHABLE' });
});
