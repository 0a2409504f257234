import type { RuleEffect } from '@gatehouse/domain/access/rule';
import type { GenerativeAi, Lane } from '@gatehouse/domain/review/lane';
import type { JsonObject } from '@gatehouse/domain/server/surface';
import { HR_TOOLS, PAGING_TOOLS, WIKI_TOOLS } from './declared-tools.ts';

/** A rule of the demo; groups by external id. */
export interface DemoRule {
  readonly id: string;
  readonly effect: RuleEffect;
  readonly groups: readonly string[];
  readonly agents?: readonly string[];
  readonly tools?: readonly string[];
}

/** Where the reviews of a server stand when the demo begins. */
export interface DemoReview {
  readonly state: 'SUBMITTED' | 'APPROVED' | 'CHANGES_REQUESTED';
  /** Lanes decided otherwise than by a plain approval. */
  readonly lanes?: Readonly<Partial<Record<Lane, DemoDecision>>>;
  /** Days between the decisions and the start of the demo; 0 by default. */
  readonly ageDays?: number;
}

export type DemoDecision =
  | { readonly outcome: 'PENDING' }
  | { readonly outcome: 'CHANGES_REQUESTED'; readonly comment: string }
  | { readonly outcome: 'APPROVED'; readonly validDays: number }
  | {
      readonly outcome: 'APPROVED_WITH_CONDITIONS';
      readonly condition: { readonly text: string; readonly dueDays: number };
    };

/** Where people read on; under example.com, which answers nothing. */
export interface DemoLink {
  readonly kind: 'REPOSITORY' | 'RUNBOOK' | 'DOCUMENTATION';
  readonly label: string;
  readonly target: string;
}

/** A server of the demo world. */
export interface DemoServer {
  /** Registry name. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Slug. */
  readonly team: string;
  readonly tags: readonly string[];
  readonly version: string;
  readonly visibility: 'LISTED' | 'RESTRICTED';
  readonly dataClasses: readonly string[];
  readonly generativeAi: GenerativeAi;
  readonly retention: string;
  readonly links: readonly DemoLink[];
  readonly guardEnforced: boolean;
  readonly rules: readonly DemoRule[];
  /** Null: stays a draft. */
  readonly review: DemoReview | null;
  /** Tools by declaration, where the probe can't see them (law P11). `needsSight`: approved once sign-in was seen. */
  readonly declared?: { readonly tools: readonly JsonObject[]; readonly needsSight: boolean };
  readonly afterwards?:
    | { readonly kind: 'SUSPEND'; readonly reason: string }
    | { readonly kind: 'DEPRECATE'; readonly replacement: string; readonly sunsetDays: number }
    | { readonly kind: 'RETIRE' };
}

const allow = (id: string, groups: readonly string[], more: Pick<DemoRule, 'agents' | 'tools'> = {}): DemoRule => ({
  id,
  effect: 'ALLOW',
  groups,
  ...more,
});

const linksOf = (name: string): readonly DemoLink[] => [
  { kind: 'REPOSITORY', label: 'Source code', target: `https://git.example.com/mcp/${name}` },
  { kind: 'RUNBOOK', label: 'Runbook', target: `https://runbooks.example.com/mcp/${name}` },
  { kind: 'DOCUMENTATION', label: 'Documentation', target: `https://docs.example.com/mcp/${name}` },
];

const server = (
  name: string,
  title: string,
  description: string,
  more: Pick<DemoServer, 'team' | 'tags'> & Partial<DemoServer>,
): DemoServer => ({
  links: linksOf(name),
  name: `com.example.${name}`,
  title,
  description,
  version: '1.0.0',
  visibility: 'LISTED',
  dataClasses: ['internal'],
  generativeAi: 'NO',
  retention: 'Nothing is kept beyond the call.',
  guardEnforced: false,
  rules: [],
  review: { state: 'APPROVED' },
  ...more,
});

/** The servers of world.md; who may use each is exactly its last column. */
export const SERVERS: readonly DemoServer[] = [
  server(
    'data/presto',
    'Presto SQL',
    'Asks the warehouse in SQL: browse schemas, describe tables, run read-only queries.',
    {
      team: 'data-platform',
      tags: ['sql', 'warehouse', 'analytics'],
      version: '3.2.0',
      dataClasses: ['internal', 'confidential'],
      retention: 'Saved queries are kept until their author deletes them.',
      rules: [
        allow('data-eng-everything', ['data-eng']),
        allow('query-users', ['ads-eng', 'finance'], {
          tools: ['list_schemas', 'describe_table', 'run_query', 'save_query'],
        }),
      ],
    },
  ),
  server('data/spark', 'Spark jobs', 'Finds out why a Spark job failed, shows its log and resubmits it.', {
    team: 'data-platform',
    tags: ['spark', 'jobs', 'debugging'],
    version: '1.7.2',
    retention: 'Log excerpts are kept for 7 days.',
    rules: [allow('data-eng', ['data-eng'])],
    review: {
      state: 'APPROVED',
      lanes: {
        SECURITY: {
          outcome: 'APPROVED_WITH_CONDITIONS',
          condition: { text: 'Limit resubmit_job to jobs of the caller’s own team.', dueDays: 60 },
        },
      },
    },
  }),
  server('data/airflow', 'Airflow pipelines', 'Lists pipeline runs, explains failures and clears tasks.', {
    team: 'data-platform',
    tags: ['pipelines', 'airflow', 'jobs'],
    version: '2.4.1',
    rules: [allow('data-eng', ['data-eng'])],
  }),
  server(
    'knowledge/search',
    'Company knowledge',
    'Searches company knowledge, reads pages and answers questions from them.',
    {
      team: 'knowledge',
      tags: ['search', 'wiki', 'documentation'],
      version: '5.0.2',
      generativeAi: 'YES',
      retention: 'Questions are kept for 30 days to improve search.',
      rules: [allow('everybody', ['all-employees'])],
    },
  ),
  server('ads/metrics', 'Ads metrics', 'Spend, impressions, revenue and forecasts of ad campaigns.', {
    team: 'ads',
    tags: ['ads', 'metrics', 'analytics'],
    version: '4.1.0',
    dataClasses: ['confidential'],
    retention: 'Forecasts are kept for 90 days, queries are not kept.',
    guardEnforced: true,
    rules: [
      allow('ads-eng', ['ads-eng']),
      allow('finance-through-chat', ['finance'], {
        agents: ['chat-platform'],
        tools: ['get_spend', 'get_impressions', 'forecast'],
      }),
    ],
  }),
  server('support/tickets', 'Support tickets', 'Searches, opens, changes and deletes customer support tickets.', {
    team: 'support-tools',
    tags: ['support', 'tickets'],
    version: '0.9.4',
    dataClasses: ['confidential', 'personal'],
    retention: 'Tickets are kept for two years.',
    rules: [allow('everybody-reads', ['all-employees'], { tools: ['search_tickets'] })],
    review: { state: 'SUBMITTED', lanes: { LEGAL_PRIVACY: { outcome: 'PENDING' } } },
  }),
  server('hr/people', 'People', 'Org chart and time off of employees. Sensitive.', {
    team: 'people-systems',
    tags: ['people', 'hr'],
    version: '2.0.0',
    visibility: 'RESTRICTED',
    dataClasses: ['personal', 'sensitive'],
    retention: 'Who asked about whom is kept for one year.',
    rules: [allow('finance', ['finance'])],
    declared: { tools: HR_TOOLS, needsSight: true },
  }),
  server('everything/reference', 'Reference server', 'The protocol’s own reference server, for trying out clients.', {
    team: 'developer-tools',
    tags: ['reference', 'testing'],
    version: '0.1.0',
    dataClasses: ['public'],
    generativeAi: 'UNKNOWN',
    retention: '',
    links: [{ kind: 'REPOSITORY', label: 'Source code', target: 'https://github.com/modelcontextprotocol/servers' }],
    review: null,
  }),
  server('dev/build-cache', 'Build cache', 'Statistics of the build cache, and purging it. Slow to answer.', {
    team: 'developer-tools',
    tags: ['builds', 'cache'],
    version: '1.3.0',
    rules: [allow('engineers', ['data-eng', 'ads-eng'])],
  }),
  server('dev/feature-flags', 'Feature flags', 'Reads and sets feature flags.', {
    team: 'developer-tools',
    tags: ['flags', 'releases'],
    version: '1.1.0',
    rules: [allow('data-eng', ['data-eng'])],
    afterwards: {
      kind: 'SUSPEND',
      reason: 'A flag was set in production by an agent without review; under investigation.',
    },
  }),
  server('finance/invoices', 'Invoices', 'Searches, exports and pays invoices.', {
    team: 'finance-systems',
    tags: ['finance', 'invoices', 'payments'],
    version: '1.0.0',
    dataClasses: ['confidential'],
    retention: 'Exports are kept.',
    rules: [allow('finance', ['finance'])],
    review: {
      state: 'CHANGES_REQUESTED',
      lanes: {
        LEGAL_PRIVACY: {
          outcome: 'CHANGES_REQUESTED',
          comment: 'Say how long exports are kept and where; “kept” is not a retention period.',
        },
      },
    },
  }),
  server('ops/legacy-runbooks', 'Old runbooks', 'Runbooks from before company knowledge.', {
    team: 'operations',
    tags: ['runbooks', 'operations'],
    version: '0.4.0',
    rules: [allow('everybody', ['all-employees'])],
    afterwards: { kind: 'DEPRECATE', replacement: 'com.example.knowledge/search', sunsetDays: 120 },
  }),
  server('ops/paging', 'Paging', 'Looks up who is on call and pages them.', {
    team: 'operations',
    tags: ['on-call', 'paging', 'operations'],
    version: '0.8.0',
    dataClasses: ['internal', 'personal'],
    retention: 'Pages sent are kept for one year.',
    rules: [allow('everybody', ['all-employees'])],
    review: { state: 'APPROVED', ageDays: 400, lanes: { SECURITY: { outcome: 'APPROVED', validDays: 365 } } },
    declared: { tools: PAGING_TOOLS, needsSight: false },
  }),
  server('old/wiki-bot', 'Wiki bot', 'Answered questions from the old wiki.', {
    team: 'knowledge',
    tags: ['wiki'],
    version: '0.2.0',
    rules: [allow('everybody', ['all-employees'])],
    review: { state: 'APPROVED', ageDays: 500 },
    declared: { tools: WIKI_TOOLS, needsSight: false },
    afterwards: { kind: 'RETIRE' },
  }),
];
