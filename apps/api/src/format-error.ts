import { unwrapResolverError } from '@apollo/server/errors';
import { ERROR_CODES, type ErrorCode } from '@gatehouse/domain/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RefusalError, refusalOfStorageError } from './errors.ts';

const CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);
/** graphql-js gives up on variables that are wrong in many places; Apollo knows its other sentences about them, not this one. */
const TOO_MANY_MISTAKES = /^Too many errors processing variables/;
const TOO_MANY_TOKENS = /contains more that? \d+ tokens/;
/** graphql-js guesses at names it has, which would tell them to whoever may not read the schema. */
const SUGGESTION = / ?Did you mean .+\?$/;

/**
 * The public form of an error: a code of the closed list, a sentence, a place. What is neither a refusal nor the client's
 * own mistake becomes INTERNAL without a word of its cause (law I5).
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path, extensions = {} } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const refused = refusalOf(error);
  if (refused !== undefined) {
    const { code, message, field } = refused;
    const { requestId } = extensions;
    return {
      message,
      ...place,
      extensions: { code, ...(field !== undefined && { field }), ...(requestId !== undefined && { requestId }) },
    };
  }
  const code = extensions.limit === true ? 'LIMIT_EXCEEDED' : codeOf(formatted, extensions.code);
  if (code === 'INTERNAL') return { message: INTERNAL_MESSAGE, ...place, extensions: { code } };
  return { message: formatted.message.replace(SUGGESTION, ''), ...place, extensions: { code } };
}

export const INTERNAL_MESSAGE = 'Something went wrong in the registry. Report the request id if it happens again.';

/** The refusal inside an error, whether a resolver threw it or the database did; undefined when it is something else. */
export function refusalOf(error: unknown) {
  const cause = unwrapResolverError(error);
  if (cause instanceof RefusalError) return cause.refusal;
  return cause instanceof GraphQLError ? undefined : refusalOfStorageError(cause);
}

function codeOf({ message }: GraphQLFormattedError, code: unknown): ErrorCode {
  if (CODES.has(code)) return code as ErrorCode;
  if (TOO_MANY_MISTAKES.test(message)) return 'INVALID_INPUT';
  // Apollo's own codes say that the request was wrong, all but one.
  if (code === 'INTERNAL_SERVER_ERROR' || code === undefined) return 'INTERNAL';
  return TOO_MANY_TOKENS.test(message) ? 'LIMIT_EXCEEDED' : 'INVALID_INPUT';
}
