import type { Page } from '@playwright/test';
import { MIDDLE, NARROW, type Screen, WIDE } from './screen.ts';
import { SERVER_SCREENS } from './server-screens.ts';

const openPalette = (text: string) => async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill(text);
  await page.getByRole('option').first().waitFor();
};

/** Every route, in every state that looks different. */
export const SCREENS: readonly Screen[] = [
  ...SERVER_SCREENS,
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
  {
    title: 'explain access of another',
    route: '/explain',
    role: 'owner',
    path: '/explain?server=com.example.ads/metrics&subject=p-mateo-silva',
    widths: NARROW,
  },
  { title: 'explain access without a server', route: '/explain', role: 'engineer', path: '/explain' },
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
