import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
  HeaderMap,
} from '@apollo/server';
import type { ErrorCode } from '@gatehouse/domain/errors';
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import type { Settings } from '../env.ts';
import { type RefusalError, refusal } from '../errors.ts';
import { refusalOf } from '../format-error.ts';
import { costPlanOf } from './query-cost.ts';

/** What an operation asks of its caller, found out once per document. */
interface Needs {
  readonly token: boolean;
  readonly introspects: boolean;
}

const needs = new WeakMap<OperationDefinitionNode, Needs>();

/**
 * What happens around every operation: refuses before execution what needs a token and has none, and what costs too much;
 * afterwards logs causes and puts the request id into every error. One listener serves all requests.
 */
export function requestGate(settings: Settings, log: Logger): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    async didResolveOperation({ contextValue, document, operation, request }) {
      // Without an operation graphql-js itself refuses to execute.
      if (operation === undefined) return;
      if (operation.operation === 'subscription') throw stop('INVALID_INPUT', 'There are no subscriptions here.');
      const { token, introspects } = needsOf(document, operation);
      if (token && contextValue.asker === null) {
        throw refusal('UNAUTHENTICATED', 'Sign in: this needs an access token.');
      }
      if (introspects) requireIntrospection(settings, contextValue);
      const cost = costPlanOf(document, operation)(request.variables ?? {});
      if (cost > settings.limits.cost) {
        throw stop(
          'LIMIT_EXCEEDED',
          `The query may cost ${cost}, more than ${settings.limits.cost}: ask for smaller pages.`,
        );
      }
    },
    async didEncounterErrors({ contextValue, errors }) {
      for (const error of errors) {
        if (refusalOf(error) !== undefined || error.originalError == null || isMisread(error)) continue;
        log.error({ err: error.originalError, requestId: contextValue.requestId, path: error.path }, 'a field failed');
      }
    },
    async willSendResponse({ contextValue, response }) {
      addRequestId(response.body, contextValue.requestId);
    },
  };
  return { requestDidStart: async () => listener };
}

/** A refusal of a whole request; Apollo would answer 500 to one that says no status. */
function stop(code: ErrorCode, message: string): RefusalError {
  const refused = refusal(code, message);
  refused.extensions.http = { status: 400, headers: new HeaderMap() };
  return refused;
}

/** A value that a scalar refused before any field was resolved: the client's mistake, and its value is not ours to log. */
const isMisread = ({ path, originalError }: GraphQLError): boolean =>
  path === undefined && originalError instanceof GraphQLError;

function requireIntrospection({ introspection }: Settings, { asker }: Context): void {
  if (introspection === 'public') return;
  if (introspection === 'off') throw stop('NOT_PERMITTED', 'Introspection is switched off here.');
  if (asker === null) throw refusal('UNAUTHENTICATED', 'Sign in: introspection needs an access token.');
}

function addRequestId(body: GraphQLRequestContext<Context>['response']['body'], requestId: string): void {
  if (body?.kind !== 'single') return;
  const { singleResult } = body;
  if (singleResult.errors === undefined) return;
  singleResult.errors = singleResult.errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
}

function needsOf(document: DocumentNode, operation: OperationDefinitionNode): Needs {
  const known = needs.get(operation);
  if (known !== undefined) return known;
  const fields = rootFields(document, operation.selectionSet);
  const found = {
    token: [...fields].some((name) => !name.startsWith('__')),
    introspects: fields.has('__schema') || fields.has('__type'),
  };
  needs.set(operation, found);
  return found;
}

function rootFields(document: DocumentNode, { selections }: SelectionSetNode): Set<string> {
  const names = new Set<string>();
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      names.add(selection.name.value);
      continue;
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (definition) =>
              definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
          );
    if (inner !== undefined && 'selectionSet' in inner && inner.selectionSet !== undefined) {
      for (const name of rootFields(document, inner.selectionSet)) names.add(name);
    }
  }
  return names;
}
