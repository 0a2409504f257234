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
  /** Widths of the window that matter, in pixels, for a screen that another one shows in the rest; without it all of them. */
  readonly widths?: readonly number[];
}

const server = (name: string, tab = '') => `/servers/${encodeURIComponent(`com.example.${name}`)}${tab}`;

const openPalette = (text: string) => async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill(text);
  await page.getByRole('option').first().waitFor();
};

/** As wide as a screen must be to show a layout of its own. */
const WIDE = [1440];
const MIDDLE = [900];
const NARROW = [390];

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
  { title: 'command palette', route: '/servers', role: 'owner', path: '/servers', prepare: openPalette('presto') },
  {
    title: 'command palette with tools',
    route: '/servers',
    role: 'owner',
    path: '/servers',
    prepare: openPalette('#run'),
    widths: NARROW,
  },
  {
    title: 'command palette with teams',
    route: '/servers',
    role: 'owner',
    path: '/servers',
    prepare: openPalette('@'),
    widths: WIDE,
  },
  {
    title: 'command palette with actions',
    route: '/servers',
    role: 'owner',
    path: '/servers',
    prepare: openPalette('>'),
    widths: WIDE,
  },
  {
    title: 'filters beside the catalogue',
    route: '/servers',
    role: 'engineer',
    path: '/servers?access=CAN_USE',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Filters/ }).click();
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
    widths: MIDDLE,
  },
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
  {
    title: 'server with changes requested',
    route: '/servers/$name/',
    role: 'analyst',
    path: server('finance/invoices'),
    widths: WIDE,
  },
  { title: 'server retired', route: '/servers/$name/', role: 'engineer', path: server('old/wiki-bot'), widths: WIDE },
  { title: 'server restricted', route: '/servers/$name/', role: 'analyst', path: server('hr/people') },
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
    title: 'connect from Windsurf',
    route: '/servers/$name/connect',
    role: 'engineer',
    path: server('data/presto', '/connect?client=windsurf'),
    widths: NARROW,
  },
  {
    title: 'connect from any client',
    route: '/servers/$name/connect',
    role: 'engineer',
    path: server('data/presto', '/connect?client=json'),
    widths: NARROW,
  },
  {
    title: 'connect from code',
    route: '/servers/$name/connect',
    role: 'engineer',
    path: server('data/presto', '/connect?client=sdk'),
    widths: NARROW,
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
    title: 'health of a slow server as tables',
    route: '/servers/$name/health',
    role: 'engineer',
    path: server('dev/build-cache', '/health?range=7d&table=bars&table=latency'),
  },
  {
    title: 'health of a slow server',
    route: '/servers/$name/health',
    role: 'engineer',
    path: server('dev/build-cache', '/health?range=7d'),
    widths: NARROW,
  },
  {
    title: 'health of a server that never answers',
    route: '/servers/$name/health',
    role: 'admin',
    path: server('ops/paging', '/health'),
  },
  {
    title: 'access asked about somebody else without the right',
    route: '/servers/$name/access',
    role: 'engineer',
    path: server('data/presto', '/access?subject=p-mateo-silva'),
  },
  {
    title: 'access of another',
    route: '/servers/$name/access',
    role: 'owner',
    path: server('ads/metrics', '/access?subject=p-mateo-silva'),
    widths: WIDE,
  },
  {
    title: 'explain access of another',
    route: '/explain',
    role: 'owner',
    path: '/explain?server=com.example.ads/metrics&subject=p-mateo-silva',
    widths: NARROW,
  },
  {
    title: 'access of another to a tool',
    route: '/servers/$name/access',
    role: 'owner',
    path: server('ads/metrics', '/access?subject=p-mateo-silva&tool=no_such_tool'),
  },
  {
    title: 'activity opened',
    route: '/servers/$name/activity',
    role: 'owner',
    path: server('ads/metrics', '/activity'),
    prepare: (page) => page.getByText('server.register').first().click(),
  },
  {
    title: 'activity without the right',
    route: '/servers/$name/activity',
    role: 'engineer',
    path: server('data/presto', '/activity'),
  },
  { title: 'explain access without a server', route: '/explain', role: 'engineer', path: '/explain' },
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
