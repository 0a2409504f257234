import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import { decide } from '@gatehouse/domain/access/decide';
import type { Asker, Now } from '@gatehouse/domain/access/request';
import { maySee } from '@gatehouse/domain/access/see';
import type { ServerId } from '@gatehouse/domain/ids';
import { judgeVerdict, type Verdict } from '@gatehouse/domain/server/verdict';
import type { FactsSnapshot } from './facts-store.ts';

/** What one kind of asker sees of all servers, at one state of the facts. */
export interface AskerSets {
  readonly visible: ReadonlySet<ServerId>;
  readonly usable: ReadonlySet<ServerId>;
  readonly byVerdict: ReadonlyMap<Verdict, ReadonlySet<ServerId>>;
  /** From this instant, epoch milliseconds, an answer may differ although no fact has changed. */
  readonly validUntil: number;
}

/** Works the sets out, looking at every server once. */
export function computeAskerSets(facts: FactsSnapshot, asker: Asker, now: Now): AskerSets {
  const visible = new Set<ServerId>();
  const usable = new Set<ServerId>();
  const byVerdict = new Map<Verdict, Set<ServerId>>();
  let validUntil = Number.POSITIVE_INFINITY;
  for (const [id, server] of facts.servers) {
    validUntil = Math.min(validUntil, nextBoundary(server, now.at));
    if (!maySee(server, asker, now.at)) continue;
    visible.add(id);
    const verdict = judgeVerdict(server.facts, now.at);
    const same = byVerdict.get(verdict);
    if (same === undefined) byVerdict.set(verdict, new Set([id]));
    else same.add(id);
    if (mayConnect(facts, server, asker, now)) usable.add(id);
  }
  return { visible, usable, byVerdict, validUntil };
}

const mayConnect = (facts: FactsSnapshot, server: CompiledServer, asker: Asker, now: Now): boolean =>
  decide(
    facts.decision,
    {
      server: server.facts.name,
      call: { kind: 'connect' },
      subject: asker.subject,
      agent: asker.agent,
      environment: asker.environment,
      endpoint: undefined,
      tokenExpiresAt: undefined,
      asker,
    },
    now,
  ).allowed;

/** Boundaries are ascending; the start of a deprecation changes the verdict, though no decision. */
function nextBoundary({ boundaries, facts: { deprecatedAt } }: CompiledServer, at: number): number {
  const next = boundaries.find((instant) => instant > at) ?? Number.POSITIVE_INFINITY;
  return deprecatedAt !== null && deprecatedAt > at ? Math.min(next, deprecatedAt) : next;
}

const keys = new WeakMap<Asker, string>();

/** Everything about an asker that the sets depend on. */
export function askerKey(asker: Asker): string {
  const known = keys.get(asker);
  if (known !== undefined) return known;
  const { subject, roles, decideService, agent, environment } = asker;
  const { kind, issuer, id, workforce, active, groups } = subject;
  const sorted = groups === undefined ? null : [...groups].sort();
  const key = JSON.stringify([kind, issuer, id, workforce, active, sorted, roles, decideService, agent, environment]);
  keys.set(asker, key);
  return key;
}
