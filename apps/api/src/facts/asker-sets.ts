import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import { decide } from '@gatehouse/domain/access/decide';
import { CANNOT_TELL } from '@gatehouse/domain/access/reasons';
import type { Asker, Now } from '@gatehouse/domain/access/request';
import { maySee, ownsServer } from '@gatehouse/domain/access/see';
import type { ServerId } from '@gatehouse/domain/ids';
import { judgeVerdict, VERDICT_WORDS, type Verdict } from '@gatehouse/domain/server/verdict';
import type { FactsSnapshot } from './facts-store.ts';

/** The asker's own access, as lists know it: may connect, cannot tell (which is no refusal), or may not. */
export const ACCESS_STATES = ['CAN_USE', 'CANNOT_TELL', 'NO_ACCESS'] as const;

export const VERDICTS = Object.keys(VERDICT_WORDS) as readonly Verdict[];

/** What the facts say about every visible server, by position; small, because each kind of asker has its own. */
export interface JudgedServers {
  readonly ids: readonly ServerId[];
  /** Indexes of VERDICTS. */
  readonly verdicts: Uint8Array;
  /** Indexes of ACCESS_STATES. */
  readonly access: Uint8Array;
  /** One where the asker is a member of the owning team's owner group. */
  readonly mine: Uint8Array;
}

/** What one kind of asker sees of all servers, at one state of the facts. */
export interface AskerSets {
  readonly visible: ReadonlySet<ServerId>;
  readonly usable: ReadonlySet<ServerId>;
  readonly judged: JudgedServers;
  /** From this instant, epoch milliseconds, an answer may differ although no fact has changed. */
  readonly validUntil: number;
}

/** Works the sets out, looking at every server once. */
export function computeAskerSets(facts: FactsSnapshot, asker: Asker, now: Now): AskerSets {
  const visible = new Set<ServerId>();
  const usable = new Set<ServerId>();
  const seen: CompiledServer[] = [];
  let validUntil = Number.POSITIVE_INFINITY;
  for (const [id, server] of facts.servers) {
    validUntil = Math.min(validUntil, nextBoundary(server, now.at));
    if (!maySee(server, asker, now.at)) continue;
    visible.add(id);
    seen.push(server);
  }
  const access = seen.map((server) => judgeAccess(facts, server, asker, now));
  for (const [index, server] of seen.entries()) if (access[index] === 'CAN_USE') usable.add(server.facts.id);
  const judged: JudgedServers = {
    ids: seen.map((server) => server.facts.id),
    verdicts: Uint8Array.from(seen, (server) => VERDICTS.indexOf(judgeVerdict(server.facts, now.at))),
    access: Uint8Array.from(access, (state) => ACCESS_STATES.indexOf(state)),
    mine: Uint8Array.from(seen, (server) => (ownsServer(server, asker) ? 1 : 0)),
  };
  return { visible, usable, judged, validUntil };
}

function judgeAccess(
  facts: FactsSnapshot,
  server: CompiledServer,
  asker: Asker,
  now: Now,
): (typeof ACCESS_STATES)[number] {
  const { allowed, reason } = decide(
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
  );
  if (allowed) return 'CAN_USE';
  return CANNOT_TELL.has(reason) ? 'CANNOT_TELL' : 'NO_ACCESS';
}

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
