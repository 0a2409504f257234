import type { LaneCardFragment } from '../generated/graphql.ts';
import { describeDay, describeMoment } from '../text/age.ts';
import { countOf, listOf } from '../text/count.ts';
import { LANE_NAMES } from '../words/lane.ts';
import type { ShownServer as Server } from './server-context.ts';

/** Something a user of the server must know before anything else on its page. */
export interface Warning {
  readonly kind: 'retired' | 'suspended' | 'expired' | 'changed' | 'conditions' | 'deprecated' | 'owner-missing';
  readonly severity: 'stop' | 'caution';
  readonly title: string;
  readonly text: string;
  readonly replacement?: { readonly name: string; readonly title: string };
  /** Where the details are. */
  readonly more?: 'difference' | 'reviews';
}

/** More at once would all be overlooked. */
const MOST_SHOWN = 2;

/** The warnings of a server, most severe first, two at most. */
export function listWarnings(
  server: Pick<Server, 'suspensions' | 'drift' | 'deprecatedAt' | 'sunsetAt' | 'retiredAt' | 'replacement' | 'team'> & {
    readonly lanes: Lanes;
  },
): Warning[] {
  // Nothing else matters of a server that is gone for good.
  if (server.retiredAt) return [warnOfRetirement(server.retiredAt, server.replacement)];
  const warnings = [
    ...server.suspensions.filter(({ active }) => active).map(warnOfSuspension),
    ...warnOfExpiry(server.lanes),
    ...(server.drift ? [warnOfDrift(server.drift)] : []),
    ...warnOfConditions(server.lanes),
    ...(server.deprecatedAt ? [warnOfDeprecation(server.deprecatedAt, server.sunsetAt, server.replacement)] : []),
    ...(server.team.ownerMissing ? [OWNER_MISSING] : []),
  ];
  return warnings.slice(0, MOST_SHOWN);
}

function warnOfSuspension({
  scope,
  reason,
  tools,
  groups,
  startsAt,
  endsAt,
  imposedBy,
}: Server['suspensions'][number]): Warning {
  const what = {
    SERVER: 'Suspended for everyone',
    TOOLS: `Suspended: ${countOf(tools.length, 'tool')} (${listOf(tools)})`,
    GROUPS: `Suspended for ${listOf(groups)}`,
  }[scope];
  const until = endsAt ? `until ${describeMoment(endsAt)}` : 'until lifted';
  return {
    kind: 'suspended',
    severity: 'stop',
    title: what,
    text: `${reason} By ${imposedBy} since ${describeMoment(startsAt)}, ${until}.`,
  };
}

function warnOfDrift({
  changedTools,
  addedTools,
  removedTools,
  closesAll,
  confirmedAt,
}: NonNullable<Server['drift']>): Warning {
  const changes = [
    ...(changedTools.length > 0 ? [`changed: ${listOf(changedTools)}`] : []),
    ...(addedTools.length > 0 ? [`added: ${listOf(addedTools)}`] : []),
    ...(removedTools.length > 0 ? [`removed: ${listOf(removedTools)}`] : []),
  ];
  const tools = changedTools.length + addedTools.length + removedTools.length;
  const title = tools === 0 ? 'Changed since approval' : `Changed since approval: ${countOf(tools, 'tool')}`;
  const effect = closesAll
    ? 'The change concerns the whole server.'
    : 'What is quarantined stays closed until it has been reviewed; the rest works.';
  const seen = `Confirmed ${describeMoment(confirmedAt)}.`;
  const text = [changes.length > 0 ? `${capitalize(changes.join('; '))}.` : '', effect, seen].filter(Boolean).join(' ');
  return { kind: 'changed', severity: closesAll ? 'stop' : 'caution', title, text, more: 'difference' };
}

type Lanes = readonly Pick<LaneCardFragment, 'lane' | 'state' | 'expiresAt' | 'conditions'>[];

function warnOfExpiry(lanes: Lanes): Warning[] {
  const expired = lanes.filter(({ state }) => state === 'EXPIRED');
  if (expired.length === 0) return [];
  const names = listOf(expired.map(({ lane }) => LANE_NAMES[lane]));
  const since = expired.flatMap(({ expiresAt }) => expiresAt ?? []).sort()[0];
  return [
    {
      kind: 'expired',
      severity: 'stop',
      title: `Review expired: ${names}`,
      text: `${since ? `Since ${describeDay(since)} nobody` : 'Nobody'} may use this server until it has been reviewed again.`,
      more: 'reviews',
    },
  ];
}

function warnOfConditions(lanes: Lanes): Warning[] {
  const open = lanes.flatMap(({ conditions }) => conditions).filter(({ cleared }) => !cleared);
  if (open.length === 0) return [];
  return [
    {
      kind: 'conditions',
      severity: 'caution',
      title: open.length === 1 ? '1 condition applies' : `${open.length} conditions apply`,
      text: open.map(({ text }) => text).join(' '),
      more: 'reviews',
    },
  ];
}

function warnOfDeprecation(since: string, sunset: string | null, replacement: Server['replacement']): Warning {
  const end = sunset ? `It answers until ${describeDay(sunset)}.` : 'No end is set yet.';
  return {
    kind: 'deprecated',
    severity: 'caution',
    title: 'Deprecated',
    text: `Since ${describeDay(since)}. ${end}`,
    ...(replacement && { replacement }),
  };
}

const warnOfRetirement = (since: string, replacement: Server['replacement']): Warning => ({
  kind: 'retired',
  severity: 'stop',
  title: 'Retired',
  text: `Since ${describeDay(since)}. It answers nobody any more, and its name will not be used again.`,
  ...(replacement && { replacement }),
});

const OWNER_MISSING: Warning = {
  kind: 'owner-missing',
  severity: 'caution',
  title: 'At risk: owner missing',
  text: 'Nobody in the owning team can be reached. Ask a platform administrator before you rely on this server.',
};

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
