import type { Page } from '@playwright/test';

/** A screen of the web app as somebody sees it: checked for accessibility and photographed. */
export interface Screen {
  readonly title: string;
  /** The route's path in the web app's route tree; every one is shown by some screen. */
  readonly route: string;
  readonly role: string;
  readonly path: string;
  /** Opens what the address alone does not, such as a dialog. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const server = (name: string, tab = '') => `/servers/${encodeURIComponent(`com.example.${name}`)}${tab}`;

const openPalette = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('presto');
  await page
    .getByRole('option', { name: /presto/i })
    .first()
    .waitFor();
};

/** Every route, and every state of a server that looks different. */
export const SCREENS: readonly Screen[] = [
  { title: 'catalogue', route: '/servers', role: 'engineer', path: '/servers' },
  { title: 'catalogue as cards', route: '/servers', role: 'engineer', path: '/servers?layout=cards' },
  { title: 'catalogue with filters', route: '/servers', role: 'engineer', path: '/servers?q=run&access=CAN_USE' },
  {
    title: 'catalogue without a hit',
    route: '/servers',
    role: 'engineer',
    path: '/servers?q=nothing-is-called-so&health=DOWN',
  },
  {
    title: 'catalogue with an address not understood',
    route: '/servers',
    role: 'engineer',
    path: '/servers?verdict=GREAT&colour=red',
  },
  { title: 'command palette', route: '/servers', role: 'owner', path: '/servers', prepare: openPalette },
  {
    title: 'user menu',
    route: '/servers',
    role: 'owner',
    path: '/servers',
    prepare: (page) => page.getByRole('button', { name: /account/i }).click(),
  },
  { title: 'server approved', route: '/servers/$name/', role: 'engineer', path: server('data/presto') },
  { title: 'server with a condition', route: '/servers/$name/', role: 'engineer', path: server('data/spark') },
  { title: 'server suspended', route: '/servers/$name/', role: 'engineer', path: server('dev/feature-flags') },
  { title: 'server expired', route: '/servers/$name/', role: 'engineer', path: server('ops/paging') },
  {
    title: 'server deprecated without owner',
    route: '/servers/$name/',
    role: 'engineer',
    path: server('ops/legacy-runbooks'),
  },
  { title: 'server experimental', route: '/servers/$name/', role: 'engineer', path: server('everything/reference') },
  { title: 'server in review', route: '/servers/$name/', role: 'engineer', path: server('support/tickets') },
  { title: 'server hidden', route: '/servers/$name', role: 'engineer', path: server('hr/people') },
  {
    title: 'tools',
    route: '/servers/$name/tools',
    role: 'engineer',
    path: server('data/presto', '/tools?tool=run_query'),
  },
  {
    title: 'tools as JSON',
    route: '/servers/$name/tools',
    role: 'engineer',
    path: server('data/presto', '/tools?tool=run_query&view=json'),
  },
  { title: 'tools not visible', route: '/servers/$name/tools', role: 'analyst', path: server('hr/people', '/tools') },
  {
    title: 'resources',
    route: '/servers/$name/tools',
    role: 'engineer',
    path: server('everything/reference', '/tools?kind=resources'),
  },
  {
    title: 'difference',
    route: '/servers/$name/tools',
    role: 'engineer',
    path: server('data/airflow', '/tools?view=diff'),
  },
  { title: 'connect', route: '/servers/$name/connect', role: 'engineer', path: server('data/presto', '/connect') },
  {
    title: 'connect refused',
    route: '/servers/$name/connect',
    role: 'analyst',
    path: server('data/airflow', '/connect'),
  },
  {
    title: 'connect through a bridge',
    route: '/servers/$name/connect',
    role: 'engineer',
    path: server('data/presto', '/connect?client=cursor'),
    prepare: (page) => page.getByText('Sign-in did not start?').click(),
  },
  {
    title: 'connect with a condition',
    route: '/servers/$name/connect',
    role: 'engineer',
    path: server('data/spark', '/connect?client=claude-code'),
  },
  {
    title: 'connect from a cloud',
    route: '/servers/$name/connect',
    role: 'engineer',
    path: server('data/presto', '/connect?client=claude-desktop'),
  },
  {
    title: 'connect to a deprecated server',
    route: '/servers/$name/connect',
    role: 'engineer',
    path: server('ops/legacy-runbooks', '/connect?client=codex'),
  },
  {
    title: 'connect preflight',
    route: '/servers/$name/connect',
    role: 'engineer',
    path: server('data/presto', '/connect?client=preflight'),
  },
  {
    title: 'connect suspended',
    route: '/servers/$name/connect',
    role: 'admin',
    path: server('dev/feature-flags', '/connect'),
  },
  {
    title: 'connect cannot tell',
    route: '/servers/$name/connect',
    role: 'overage',
    path: server('knowledge/search', '/connect'),
  },
  { title: 'access', route: '/servers/$name/access', role: 'engineer', path: server('data/presto', '/access') },
  {
    title: 'access to a tool refused',
    route: '/servers/$name/access',
    role: 'analyst',
    path: server('data/presto', '/access?tool=cancel_query'),
  },
  {
    title: 'access cannot tell',
    route: '/servers/$name/access',
    role: 'overage',
    path: server('knowledge/search', '/access'),
  },
  {
    title: 'access for its owner',
    route: '/servers/$name/access',
    role: 'owner',
    path: server('ads/metrics', '/access'),
  },
  {
    title: 'health',
    route: '/servers/$name/health',
    role: 'engineer',
    path: server('data/presto', '/health?range=24h'),
  },
  {
    title: 'health of a server that never answers',
    route: '/servers/$name/health',
    role: 'admin',
    path: server('ops/paging', '/health'),
  },
  { title: 'activity', route: '/servers/$name/activity', role: 'owner', path: server('ads/metrics', '/activity') },
  { title: 'team', route: '/teams/$slug', role: 'engineer', path: '/teams/data-platform' },
  { title: 'my servers', route: '/mine', role: 'owner', path: '/mine' },
  { title: 'my servers without a team', route: '/mine', role: 'outsider', path: '/mine' },
  {
    title: 'explain access',
    route: '/explain',
    role: 'auditor',
    path: '/explain?server=com.example.data/presto&tool=cancel_query',
  },
  { title: 'keyboard help', route: '/help/keyboard', role: 'engineer', path: '/help/keyboard' },
  { title: 'not found', route: '/', role: 'engineer', path: '/no-such-page' },
];

/** Waits until a screen shows what it was opened for: its heading, and no skeleton left. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.appears-late, [aria-busy="true"]') === null);
}
