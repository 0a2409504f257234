import type { FastifyInstance } from 'fastify';
import type { Authenticator } from '../../authenticate.ts';
import { refusal } from '../../errors.ts';
import { resolveAsker } from '../../identity/asker.ts';
import type { Shared } from '../../request-context.ts';

/** Liveness, readiness and counters for whoever runs the api. None of them touches the database. */
export function registerOps(app: FastifyInstance, shared: Shared, authenticator: Authenticator): void {
  const { facts, settings, decisions } = shared;

  app.get('/livez', () => ({ status: 'alive' }));

  app.get('/readyz', (_, reply) => {
    const ageMs = facts.ageMs();
    const ready = ageMs < settings.maxFactAgeMs;
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'facts are stale',
      factsVersion: String(facts.current().version),
      factsAgeSeconds: Math.round(ageMs / 1000),
      database: facts.databaseReachable() ? 'reachable' : 'unreachable',
    });
  });

  app.get('/metrics', async (request, reply) => {
    const identity = await authenticator.authenticate(request);
    if (identity === null) throw refusal('UNAUTHENTICATED', 'Sign in: this needs an access token.');
    const { roles, decideService } = resolveAsker(identity, facts.current(), settings);
    if (!roles.admin && !roles.auditor && !decideService) {
      throw refusal('NOT_PERMITTED', 'Counters are for admins, auditors and decide services.');
    }
    const { queued, written, dropped } = decisions.counters();
    return reply.type('text/plain; version=0.0.4').send(
      writeMetrics({
        gatehouse_facts_version: facts.current().version,
        gatehouse_facts_age_seconds: facts.ageMs() / 1000,
        gatehouse_servers: facts.current().servers.size,
        gatehouse_decision_records_queued: queued,
        gatehouse_decision_records_written_total: written,
        gatehouse_decision_records_dropped_total: dropped,
      }),
    );
  });
}

const writeMetrics = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}\n${name} ${value}\n`)
    .join('');
