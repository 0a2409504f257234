import type { DemoGroup, DemoPerson } from './people.ts';

/** A team of the demo with what it owns. */
export interface DemoTeam {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** External id. */
  readonly ownerGroup: string;
  /** Subject of the owner who registered the team's servers. */
  readonly registrant: string;
  readonly channels: readonly { readonly kind: string; readonly label: string; readonly target: string }[];
  readonly prefixes: readonly string[];
}

/** A person who only owns a team: nobody signs in as them, but each team needs a living owner. */
export interface DemoOwner extends Omit<DemoPerson, 'role' | 'groups'> {
  readonly active: boolean;
  readonly groups: readonly string[];
}

const ownerGroup = (externalId: string, displayName: string): DemoGroup => ({ externalId, displayName });

/** Owner groups beside those that roles are in. */
export const OWNER_GROUPS: readonly DemoGroup[] = [
  ownerGroup('data-eng-leads', 'Data Engineering leads'),
  ownerGroup('knowledge-leads', 'Knowledge leads'),
  ownerGroup('support-tools-leads', 'Support Tools leads'),
  ownerGroup('people-systems-leads', 'People Systems leads'),
  ownerGroup('developer-tools-leads', 'Developer Tools leads'),
  ownerGroup('finance-systems-leads', 'Finance Systems leads'),
  ownerGroup('operations-leads', 'Operations leads'),
];

const owner = (subject: string, displayName: string, groups: readonly string[], active = true): DemoOwner => ({
  subject,
  displayName,
  groups: ['all-employees', ...groups],
  active,
});

/** Owners beside the roles. Walter Krug has left: Operations has no living owner. */
export const OWNERS: readonly DemoOwner[] = [
  owner('p-sofia-marchetti', 'Sofia Marchetti', ['data-eng', 'data-eng-leads']),
  owner('p-daniel-osei', 'Daniel Osei', ['knowledge-leads']),
  owner('p-mei-chen', 'Mei Chen', ['support-tools-leads']),
  owner('p-ingrid-halvorsen', 'Ingrid Halvorsen', ['people-systems-leads']),
  owner('p-rafael-costa', 'Rafael Costa', ['developer-tools-leads']),
  owner('p-amara-diallo', 'Amara Diallo', ['finance-systems-leads']),
  owner('p-walter-krug', 'Walter Krug', ['operations-leads'], false),
];

const chat = (name: string) => ({
  kind: 'CHAT',
  label: `#${name}`,
  target: `https://chat.example.com/channels/${name}`,
});
const mail = (name: string) => ({ kind: 'EMAIL', label: `${name}@example.com`, target: `mailto:${name}@example.com` });

/** The teams of Example Corp. */
export const TEAMS: readonly DemoTeam[] = [
  {
    slug: 'data-platform',
    name: 'Data Platform',
    description: 'Runs the warehouse, the job cluster and the pipelines.',
    ownerGroup: 'data-eng-leads',
    registrant: 'p-sofia-marchetti',
    channels: [
      chat('data-platform'),
      { kind: 'ON_CALL', label: 'Data Platform on call', target: 'https://oncall.example.com/data-platform' },
    ],
    prefixes: ['com.example.data'],
  },
  {
    slug: 'knowledge',
    name: 'Knowledge',
    description: 'Company search and the wiki.',
    ownerGroup: 'knowledge-leads',
    registrant: 'p-daniel-osei',
    channels: [chat('knowledge')],
    prefixes: ['com.example.knowledge', 'com.example.old'],
  },
  {
    slug: 'ads',
    name: 'Ads',
    description: 'Ads delivery, measurement and forecasting.',
    ownerGroup: 'ads-eng-leads',
    registrant: 'p-priya-raman',
    channels: [chat('ads-eng'), mail('ads-eng')],
    prefixes: ['com.example.ads'],
  },
  {
    slug: 'support-tools',
    name: 'Support Tools',
    description: 'Tools of the customer support teams.',
    ownerGroup: 'support-tools-leads',
    registrant: 'p-mei-chen',
    channels: [chat('support-tools')],
    prefixes: ['com.example.support'],
  },
  {
    slug: 'people-systems',
    name: 'People Systems',
    description: 'Systems that hold data about employees.',
    ownerGroup: 'people-systems-leads',
    registrant: 'p-ingrid-halvorsen',
    channels: [mail('people-systems')],
    prefixes: ['com.example.hr'],
  },
  {
    slug: 'developer-tools',
    name: 'Developer Tools',
    description: 'Builds, feature flags and everything for engineers.',
    ownerGroup: 'developer-tools-leads',
    registrant: 'p-rafael-costa',
    channels: [chat('developer-tools')],
    prefixes: ['com.example.dev', 'com.example.everything'],
  },
  {
    slug: 'finance-systems',
    name: 'Finance Systems',
    description: 'Invoicing and payments.',
    ownerGroup: 'finance-systems-leads',
    registrant: 'p-amara-diallo',
    channels: [
      { kind: 'TICKETS', label: 'Finance Systems desk', target: 'https://tickets.example.com/finance-systems' },
    ],
    prefixes: ['com.example.finance'],
  },
  {
    slug: 'operations',
    name: 'Operations',
    description: 'Runbooks and paging from before the platform teams.',
    ownerGroup: 'operations-leads',
    registrant: 'p-walter-krug',
    channels: [chat('operations')],
    prefixes: ['com.example.ops'],
  },
];
