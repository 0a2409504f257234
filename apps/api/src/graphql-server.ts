import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import type { Settings } from './env.ts';
import { formatError } from './format-error.ts';
import { documentLimits } from './limits/document-limits.ts';
import { requestGate } from './limits/request-gate.ts';

/** The GraphQL engine. Nothing of Apollo's reports anywhere, and it takes no signal: main.ts has the one shutdown path. */
export const createGraphqlServer = (schema: GraphQLSchema, settings: Settings, log: Logger): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    formatError,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: settings.limits.tokens },
    validationRules: [documentLimits(settings.limits)],
    logger: log,
    plugins: [
      requestGate(settings, log),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
