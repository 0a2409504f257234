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
  const late = new AbortController();
  const execute = createExecute({ session, connection, send, now, overdue: () => late.signal });
  return { session, end, connection, wait, late, execute };
}

test('a question goes to /graphql with the bearer token', async () => {
  const { send, execute } = answering({ data: { a: 1 } });
  expect(await execute(question, { x: 1 })).toEqual({ a: 1 });
  const [address, request] = send.mock.calls[0] ?? [];
  expect(address).toBe('/graphql');
  expect(new Headers(request?.headers).get('authorization')).toBe('Bearer token-1');
  expect(JSON.parse(String(request?.body))).toEqual({ query: 'query { a }', variables: { x: 1 } });
});

/** What fetch does with a question that is never answered: it waits until it is told to give up. */
const hanging: typeof fetch = (_address, init) =>
  new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));

test('an API that hangs is one that does not answer', async () => {
  const { execute, connection, late } = executing(hanging);
  const answer = execute(question, {});
  late.abort();
  await expect(answer).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(connection.state().reachable).toBe(false);
});

test('a question that the page took back says nothing about the API', async () => {
  const { execute, connection } = executing(hanging);
  const taken = new AbortController();
  const answer = execute(question, {}, taken.signal);
  taken.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  expect(connection.state().reachable).toBe(true);
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
  const html = executing(async () => new Response('<html>', { status: 500 }));
  await expect(html.execute(question, {})).rejects.toMatchObject({ code: 'INTERNAL' });
});

test.each([
  ['502 as HTML', new Response('<html>Bad gateway</html>', { status: 502 })],
  ['503 as JSON of its own', Response.json({ message: 'no healthy upstream' }, { status: 503 })],
  ['504 without a body', new Response(null, { status: 504 })],
])('a proxy that answers for the API, %s, means that the API does not answer', async (_name, response) => {
  const { execute, connection } = executing(async () => response);
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(connection.state()).toMatchObject({ reachable: false });
});

test('the API that says itself that it is unavailable has answered', async () => {
  const errors = [{ message: 'The directory is away.', extensions: { code: 'UNAVAILABLE', requestId: 'req-8' } }];
  const { execute, connection } = answering({ errors }, { status: 503 });
  await expect(execute(question, {})).rejects.toMatchObject({ code: 'UNAVAILABLE', requestId: 'req-8' });
  expect(connection.state()).toMatchObject({ reachable: true });
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
