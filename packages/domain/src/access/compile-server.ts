import { approvalExpiresAt, approvalHolds, retiredFrom, suspendConditionDueAt } from '../review/approval.ts';
import { compareCodePoints, compilePolicy, type RuleIndex } from './compile-rule.ts';
import type { GrantFacts, Quarantine, ServerFacts, SuspensionFacts } from './facts.ts';

/** A guard counts as present for this long after it was seen (law D3). */
export const GUARD_SEEN_MS = 5 * 60_000;

/**
 * A server in the form that decisions read. Everything here follows from `facts`; instants stay to be judged. What the
 * checks read lies flat in one object, and an instant that never comes is null rather than a boxed number: at 10,000
 * servers a decision costs what it touches in memory.
 */
export interface CompiledServer {
  readonly facts: ServerFacts;
  readonly restricted: boolean;
  readonly endpoint: string | null;
  readonly revisionId: string | null;
  readonly suspensions: readonly SuspensionFacts[];
  readonly grants: readonly GrantFacts[];
  /** From this instant it answers RETIRED; null: never. */
  readonly retiredFrom: number | null;
  /** Law P1 without expiry, retirement and conditions. */
  readonly approvalHolds: boolean;
  /** From this instant a required lane has expired; null: never. */
  readonly approvalExpiresAt: number | null;
  /** From this instant an uncleared suspend-condition suspends (law P14); null: never. */
  readonly conditionSuspendsFrom: number | null;
  /** Drift suspends the whole server under the setting SUSPEND. */
  readonly driftSuspends: boolean;
  readonly allows: RuleIndex;
  readonly denies: RuleIndex;
  /** Approved tools and those confirmed as observed; nothing else is known. */
  readonly knownTools: ReadonlySet<string>;
  readonly quarantinedTools: ReadonlySet<string>;
  readonly quarantinesAll: boolean;
  readonly quarantinesAnything: boolean;
  /** Until this instant an enforcing guard counts as present (law D3); null: there is none. */
  readonly guardSeenUntil: number | null;
  /** Every instant at which an answer about this server may change by itself, ascending (law D12). */
  readonly boundaries: readonly number[];
}

/** Compiles the facts of a server once per change, so that a decision only compares. */
export function compileServer(facts: ServerFacts): CompiledServer {
  const { approved, quarantine, driftSetting } = facts;
  const { allows, denies } = compilePolicy(approved?.policy.rules ?? []);
  const changed = driftSetting === 'WARN' ? [] : (quarantine?.changedTools ?? []);
  const server = {
    facts,
    restricted: facts.visibility === 'RESTRICTED',
    endpoint: approved?.endpoint ?? null,
    revisionId: approved?.id ?? null,
    suspensions: sortById(facts.suspensions),
    grants: sortById(facts.grants),
    retiredFrom: finiteOrNull(retiredFrom(facts)),
    approvalHolds: approvalHolds(facts),
    approvalExpiresAt: approved && finiteOrNull(approvalExpiresAt(approved)),
    conditionSuspendsFrom: approved && finiteOrNull(suspendConditionDueAt(approved)),
    driftSuspends: driftSetting === 'SUSPEND' && quarantine !== null,
    allows,
    denies,
    knownTools: new Set([...(approved?.surface.tools ?? []), ...(quarantine?.addedTools ?? [])]),
    quarantinedTools: quarantine === null ? NO_NAMES : new Set([...changed, ...quarantine.addedTools]),
    quarantinesAll: quarantine?.all ?? false,
    guardSeenUntil: facts.guard.enforced && facts.guard.seenAt !== null ? facts.guard.seenAt + GUARD_SEEN_MS : null,
  };
  return {
    ...server,
    // Under the setting WARN too: changed tools pass when seen, all else stays denied (laws P9, D3).
    quarantinesAnything: quarantine !== null && closesAnything(quarantine),
    boundaries: boundariesOf(facts, server),
  };
}

const finiteOrNull = (instant: number): number | null => (Number.isFinite(instant) ? instant : null);

const NONE: readonly never[] = [];

/** Code-point order of ids. All empty lists are one: it stays in the processor's cache. */
const sortById = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.length === 0 ? NONE : items.toSorted((a, b) => compareCodePoints(a.id, b.id));

const NO_NAMES: ReadonlySet<string> = new Set();

const closesAnything = ({ all, ...items }: Quarantine): boolean =>
  all || Object.values(items).some((names) => names.length > 0);

type Instants = Pick<
  CompiledServer,
  'retiredFrom' | 'approvalExpiresAt' | 'conditionSuspendsFrom' | 'guardSeenUntil' | 'allows' | 'denies'
>;

function boundariesOf(facts: ServerFacts, server: Instants): readonly number[] {
  const rules = [...server.allows.rules, ...server.denies.rules];
  const instants = [
    server.retiredFrom,
    server.approvalExpiresAt,
    server.conditionSuspendsFrom,
    server.guardSeenUntil,
    ...rules.map((rule) => rule.endsAt),
    ...facts.suspensions.flatMap(({ from, until }) => [from, until]),
    ...facts.grants.flatMap(({ from, until }) => [from, until]),
  ];
  return [...new Set(instants)].filter((instant) => instant !== null).sort((a, b) => a - b);
}
