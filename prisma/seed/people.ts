/** A group of the demo directory, by the external id that policies and tokens show. */
export interface DemoGroup {
  readonly externalId: string;
  readonly displayName: string;
}

/** A person of the demo directory, who can sign in at the development identity provider. */
export interface DemoPerson {
  /** Name for `npm run token -- <role>` and in stories; never part of a token. */
  readonly role: string;
  /** The stable `sub` of this person's tokens. */
  readonly subject: string;
  readonly displayName: string;
  /** External ids of groups; `UNKNOWN`: the token carries an overage marker, so memberships can't be told (law D7). */
  readonly groups: readonly string[] | 'UNKNOWN';
}

/** A service that calls the registry in its own name. */
export interface DemoWorkload {
  readonly clientId: string;
  readonly displayName: string;
  readonly scopes: readonly string[];
  /** Groups of the demo issuer it may assert for a person (law D8). */
  readonly assertGroups: readonly string[];
}

/** Every group of Example Corp that a person of the demo is in. */
export const GROUPS: readonly DemoGroup[] = [
  { externalId: 'all-employees', displayName: 'All employees' },
  { externalId: 'data-eng', displayName: 'Data Engineering' },
  { externalId: 'finance', displayName: 'Finance' },
  { externalId: 'ads-eng', displayName: 'Ads Engineering' },
  { externalId: 'ads-eng-leads', displayName: 'Ads Engineering leads' },
  { externalId: 'security-review', displayName: 'Security review' },
  { externalId: 'legal-review', displayName: 'Legal and Privacy review' },
  { externalId: 'genai-review', displayName: 'Generative AI review' },
  { externalId: 'platform-admin', displayName: 'Platform administrators' },
  { externalId: 'audit', displayName: 'Internal audit' },
];

const person = (role: string, subject: string, displayName: string, groups: readonly string[] | 'UNKNOWN') => ({
  role,
  subject,
  displayName,
  groups,
});

/** One person for each role of the demo. Subjects never change: decisions, audit rows and stories refer to them. */
export const PEOPLE: readonly DemoPerson[] = [
  person('engineer', 'p-ada-okafor', 'Ada Okafor', ['all-employees', 'data-eng']),
  person('analyst', 'p-mateo-silva', 'Mateo Silva', ['all-employees', 'finance']),
  person('owner', 'p-priya-raman', 'Priya Raman', ['all-employees', 'ads-eng', 'ads-eng-leads']),
  person('security-reviewer', 'p-jonas-lindqvist', 'Jonas Lindqvist', ['all-employees', 'security-review']),
  person('legal-reviewer', 'p-claire-dubois', 'Claire Dubois', ['all-employees', 'legal-review']),
  person('genai-reviewer', 'p-hana-sato', 'Hana Sato', ['all-employees', 'genai-review']),
  person('admin', 'p-tom-bakker', 'Tom Bakker', ['all-employees', 'platform-admin']),
  person('auditor', 'p-ngozi-eze', 'Ngozi Eze', ['all-employees', 'audit']),
  person('outsider', 'p-lee-moreau', 'Lee Moreau', []),
  person('overage', 'p-olga-petrova', 'Olga Petrova', 'UNKNOWN'),
];

/** The services of the demo, by the client id that their tokens bear. */
export const WORKLOADS: readonly DemoWorkload[] = [
  { clientId: 'gateway', displayName: 'Gateway', scopes: ['decide'], assertGroups: [] },
  {
    clientId: 'chat-platform',
    displayName: 'Chat platform',
    scopes: ['decide', 'assert-groups'],
    assertGroups: ['all-employees', 'data-eng', 'ads-eng', 'finance'],
  },
];
