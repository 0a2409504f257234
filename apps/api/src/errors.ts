import { HeaderMap } from '@apollo/server';
import type { ErrorCode, Refusal } from '@gatehouse/domain/errors';
import type { Result } from '@gatehouse/domain/result';
import { GraphQLError } from 'graphql';

/** HTTP status of a refusal that stops a whole request; refusals of single fields leave it alone. */
const REQUEST_STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

const CHALLENGE = 'Bearer realm="gatehouse"';

/** A refusal on its way to the client: code, sentence and field are public; the request id is added when answering. */
export class RefusalError extends GraphQLError {
  readonly refusal: Refusal;

  constructor(refused: Refusal, headers: Readonly<Record<string, string>> = {}) {
    const { code, message, field } = refused;
    super(message, { extensions: { code, ...(field !== undefined && { field }), ...httpOf(code, headers) } });
    this.name = 'RefusalError';
    this.refusal = refused;
  }
}

/** Apollo takes status and headers of the answer from here, and takes them out of the body. */
function httpOf(code: ErrorCode, headers: Readonly<Record<string, string>>): object {
  const status = REQUEST_STATUS[code];
  if (status === undefined) return {};
  const all = status === 401 ? { 'www-authenticate': CHALLENGE, ...headers } : headers;
  return { http: { status, headers: new HeaderMap(Object.entries(all)) } };
}

/** Makes the error for a refusal; to be thrown by commands and resolvers. */
export const refusal = (
  code: ErrorCode,
  message: string,
  field?: string,
  headers?: Readonly<Record<string, string>>,
): RefusalError => new RefusalError(field === undefined ? { code, message } : { code, message, field }, headers);

/** The value of a result, or its refusal thrown. */
export function unwrap<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new RefusalError(result.error);
  return result.value;
}

/**
 * What a broken database constraint means to the user, by constraint name. Storage errors are translated here once; one
 * that is not listed is INTERNAL.
 */
const CONSTRAINT_REFUSALS: Readonly<Record<string, Refusal>> = {
  server_name_key: { code: 'CONFLICT', message: 'This server name is taken; names are never reused.', field: 'name' },
  team_slug_key: { code: 'CONFLICT', message: 'This team slug is taken; slugs are never reused.', field: 'slug' },
  name_prefix_pkey: {
    code: 'CONFLICT',
    message: 'This name prefix already belongs to a team.',
    field: 'namePrefix',
  },
  revision_endpoint_unique: {
    code: 'CONFLICT',
    message: 'Another server is approved or in review at this endpoint.',
    field: 'endpoint',
  },
  revision_one_draft_per_author: { code: 'CONFLICT', message: 'You already have a draft for this server.' },
  revision_one_open: { code: 'CONFLICT', message: 'A revision of this server is already in review.' },
  suspension_frozen: { code: 'CONFLICT', message: 'This suspension has been lifted already.' },
};

interface StorageError {
  readonly code: string;
  readonly constraint?: string | undefined;
}

/** The PostgreSQL error behind a thrown value, whether it came through pg or through Prisma's adapter. */
export function storageErrorOf(error: unknown): StorageError | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const known = error as {
    code?: unknown;
    constraint?: unknown;
    meta?: { driverAdapterError?: { cause?: { originalCode?: unknown; constraint?: unknown } } };
  };
  const adapter = known.meta?.driverAdapterError?.cause;
  const code = adapter?.originalCode ?? known.code ?? (isLostConnection(error) ? CONNECTION_FAILURE : undefined);
  if (typeof code !== 'string') return undefined;
  const constraint = adapter?.constraint ?? known.constraint;
  const named =
    typeof constraint === 'object' && constraint !== null ? (constraint as { index?: unknown }).index : constraint;
  return { code, constraint: typeof named === 'string' ? named : undefined };
}

const CONNECTION_FAILURE = '08006';

/** pg gives no code to what it says itself about a connection that it lost. */
const isLostConnection = (error: object): boolean =>
  error instanceof Error && /^(Connection terminated|Client has encountered a connection error)/.test(error.message);

/** PostgreSQL and socket codes that mean "the database cannot be reached now". */
const UNREACHABLE = /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_|08|57P0)/;

/** A storage error as a refusal, where the user can do something about it. */
export function refusalOfStorageError(error: unknown): Refusal | undefined {
  const storage = storageErrorOf(error);
  if (storage === undefined) return undefined;
  if (storage.constraint !== undefined) return CONSTRAINT_REFUSALS[storage.constraint];
  if (UNREACHABLE.test(storage.code)) {
    return { code: 'UNAVAILABLE', message: 'The database cannot be reached at the moment; try again shortly.' };
  }
  return undefined;
}
