import type { CountServersQuery, ServerFilter } from '../generated/graphql.ts';
import type { Status } from '../ui/tone.ts';
import { ACCESS_WORDS } from '../words/access-state.ts';
import { AUTH_WORDS } from '../words/auth-kind.ts';
import { BEHAVIOUR_WORDS } from '../words/behaviour-class.ts';
import { ENVIRONMENT_WORDS } from '../words/environment.ts';
import { HEALTH } from '../words/health.ts';
import { VERDICTS } from '../words/verdict.ts';

export const FACET_KEYS = [
  'verdict',
  'access',
  'health',
  'team',
  'behaviour',
  'group',
  'data',
  'tag',
  'env',
  'transport',
  'auth',
  'rev',
] as const;
export type FacetKey = (typeof FACET_KEYS)[number];

export type FacetCounts = CountServersQuery['servers']['facets'];

/** One way to narrow the catalogue: how the address names it, how the API filters by it and counts it, how people read it. */
export interface Facet {
  readonly title: string;
  /** The name of its field in the API's filter. */
  readonly filter: keyof ServerFilter;
  /** The name of its counts in the API's answer. */
  readonly counts: keyof FacetCounts;
  /** Words of all values there are; undefined: any value may come, and the API names it. */
  readonly words: Readonly<Record<string, string>> | undefined;
  /** Shown unfolded before anything of it is chosen. */
  readonly open: boolean;
  /** Which of some texts are values of it. */
  readonly read: (texts: readonly string[]) => string[];
  readonly toFilter: (values: readonly string[]) => ServerFilter;
}

interface ClosedFacet<V extends string> {
  readonly title: string;
  readonly filter: keyof ServerFilter;
  readonly counts: keyof FacetCounts;
  readonly open: boolean;
  readonly words: Readonly<Record<V, string>>;
  readonly toFilter: (values: V[]) => ServerFilter;
}

/** A facet of which every value is known. */
function closed<V extends string>(facet: ClosedFacet<V>): Facet {
  const isKnown = (text: string): text is V => Object.hasOwn(facet.words, text);
  return {
    ...facet,
    read: (texts) => texts.filter(isKnown),
    toFilter: (values) => facet.toFilter(values.filter(isKnown)),
  };
}

/** The API's limits of one filter. */
const MAX_VALUES = 100;
const MAX_LENGTH = 100;

/** A facet whose values the registry's content makes. */
const open = (facet: Omit<Facet, 'words' | 'open' | 'read'>, unfolded = false): Facet => ({
  ...facet,
  words: undefined,
  open: unfolded,
  read: (texts) => texts.filter((text) => text.length <= MAX_LENGTH).slice(0, MAX_VALUES),
});

const wordsOf = <V extends string>(statuses: Readonly<Record<V, Status>>): Record<V, string> => {
  const words = Object.entries<Status>(statuses).map(([value, { word }]) => [value, word]);
  return Object.fromEntries(words);
};

/** All facets, in the order in which people see them. */
export const FACETS: Readonly<Record<FacetKey, Facet>> = {
  verdict: closed({
    title: 'Verdict',
    filter: 'verdicts',
    counts: 'verdicts',
    open: true,
    words: wordsOf(VERDICTS),
    toFilter: (verdicts) => ({ verdicts }),
  }),
  access: closed({
    title: 'My access',
    filter: 'access',
    counts: 'access',
    open: true,
    words: ACCESS_WORDS,
    toFilter: (access) => ({ access }),
  }),
  health: closed({
    title: 'Health',
    filter: 'health',
    counts: 'health',
    open: true,
    words: wordsOf(HEALTH),
    toFilter: (health) => ({ health }),
  }),
  team: open(
    { title: 'Owning team', filter: 'teams', counts: 'teams', toFilter: (teams) => ({ teams: [...teams] }) },
    true,
  ),
  behaviour: closed({
    title: 'Tool behaviour',
    filter: 'behaviours',
    counts: 'behaviours',
    open: true,
    words: BEHAVIOUR_WORDS,
    toFilter: (behaviours) => ({ behaviours }),
  }),
  group: open({
    title: 'User group',
    filter: 'groups',
    counts: 'groups',
    toFilter: (groups) => ({ groups: [...groups] }),
  }),
  data: open({
    title: 'Data class',
    filter: 'dataClasses',
    counts: 'dataClasses',
    toFilter: (dataClasses) => ({ dataClasses: [...dataClasses] }),
  }),
  tag: open({ title: 'Tag', filter: 'tags', counts: 'tags', toFilter: (tags) => ({ tags: [...tags] }) }),
  env: closed({
    title: 'Environment',
    filter: 'environments',
    counts: 'environments',
    open: false,
    words: ENVIRONMENT_WORDS,
    toFilter: (environments) => ({ environments }),
  }),
  transport: open({
    title: 'Transport',
    filter: 'transports',
    counts: 'transports',
    toFilter: (transports) => ({ transports: [...transports] }),
  }),
  auth: closed({
    title: 'Sign-in',
    filter: 'auth',
    counts: 'auth',
    open: false,
    words: AUTH_WORDS,
    toFilter: (auth) => ({ auth }),
  }),
  rev: open({
    title: 'Protocol revision',
    filter: 'protocolVersions',
    counts: 'protocolVersions',
    toFilter: (protocolVersions) => ({ protocolVersions: [...protocolVersions] }),
  }),
};
