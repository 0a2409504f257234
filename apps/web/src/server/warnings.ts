import type { GetServerQuery } from '../generated/graphql.ts';
import { describeDay, describeMoment } from '../text/age.ts';
import { countOf, listOf } from '../text/count.ts';

type Server = NonNullable<GetServerQuery['server']>;

/** Something a user of the server must know before anything else on its page. */
export interface Warning {
  readonly kind: 'suspended' | 'changed' | 'deprecated' | 'owner-missing';
  readonly severity: 'stop' | 'caution';
  readonly title: string;
  readonly text: string;
  readonly replacement?: { readonly name: string; readonly title: string };
}

/** More at once would all be overlooked. */
const MOST_SHOWN = 2;

/** The warnings of a server, most severe first, two at most. */
export function listWarnings(
  server: Pick<Server, 'suspensions' | 'drift' | 'deprecatedAt' | 'sunsetAt' | 'replacement' | 'team'>,
): Warning[] {
  const warnings = [
    ...server.suspensions.filter(({ active }) => active).map(warnOfSuspension),
    ...(server.drift ? [warnOfDrift(server.drift)] : []),
    ...(server.deprecatedAt ? [warnOfDeprecation(server.deprecatedAt, server.sunsetAt, server.replacement)] : []),
    ...(server.team.ownerMissing ? [OWNER_MISSING] : []),
  ];
  return warnings.slice(0, MOST_SHOWN);
}

function warnOfSuspension({ scope, reason, tools, groups, startsAt, endsAt }: Server['suspensions'][number]): Warning {
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
    text: `${reason} Since ${describeMoment(startsAt)}, ${until}.`,
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
    : 'What is marked quarantined below stays closed until it has been reviewed; the rest works.';
  const seen = `Confirmed ${describeMoment(confirmedAt)}.`;
  const text = [changes.length > 0 ? `${capitalize(changes.join('; '))}.` : '', effect, seen].filter(Boolean).join(' ');
  return { kind: 'changed', severity: closesAll ? 'stop' : 'caution', title, text };
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

const OWNER_MISSING: Warning = {
  kind: 'owner-missing',
  severity: 'caution',
  title: 'At risk: owner missing',
  text: 'Nobody in the owning team can be reached. Ask a platform administrator before you rely on this server.',
};

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
