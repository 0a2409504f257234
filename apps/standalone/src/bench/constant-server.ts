import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';

// The floor of GraphQL `authorize`: the same schema on a bare Apollo Server, with a resolver that returns a constant.
const DECISION = {
  allowed: true,
  reason: 'ALLOWED_BY_RULE',
  message: 'Allowed to use com.example.bench/server.',
  ruleId: 'rule-1',
  helpfulGroups: [],
  requestAccessUrl: null,
  endpoint: 'https://server-1.invalid/mcp',
  revisionId: 'rev_1',
  tools: 'ALL',
  factsVersion: '1',
  evaluatedAt: '2026-01-01T00:00:00.000Z',
  ttlSeconds: 5,
  decisionId: 'dec_1',
};

const apollo = new ApolloServer({
  typeDefs: readFileSync(path.resolve(import.meta.dirname, '../../../api/schema.graphql'), 'utf8'),
  resolvers: { Query: { authorize: () => DECISION } },
  stopOnTerminationSignals: false,
});
await apollo.start();
const fastify = Fastify({ forceCloseConnections: true });
await fastify.register(fastifyApollo(apollo), { path: '/graphql' });
fastify.get('/readyz', () => ({ ready: true }));
await fastify.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
process.once('SIGTERM', () => void fastify.close().then(() => apollo.stop()));
