import { expectAccessible, type Theme } from './actions.ts';
import { expect, test } from './fixtures.ts';
import type { Screen } from './screen.ts';
import { SCREENS, settle } from './screens.ts';

const WIDTHS = [1440, 390];

/**
 * The first screen of a route, and every dialog, is looked at in both themes at every width. Another state of the same route,
 * made of the same parts, is looked at once in each theme: light when wide, dark when narrow.
 */
function themesOf(screen: Screen, width: number, widths: readonly number[]): Theme[] {
  const first = SCREENS.find(({ route }) => route === screen.route) === screen;
  if (first || screen.prepare || widths.length === 1) return ['light', 'dark'];
  return [width === widths[0] ? 'light' : 'dark'];
}

const roles = [...new Set(SCREENS.map(({ role }) => role))];

for (const role of roles) {
  test.describe(`as ${role}`, () => {
    for (const screen of SCREENS.filter((one) => one.role === role)) {
      const { title, path, prepare, widths = WIDTHS } = screen;
      test(`${title}: no violation of WCAG 2.2 AA, no sideways scrolling, light and dark`, async ({ asPerson }) => {
        const page = await asPerson(role, path);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          // A menu or dialog may close when the page is laid out anew, so it is opened on a page that begins in this width.
          if (prepare && width !== widths[0]) await page.goto(path);
          await settle(page);
          await prepare?.(page);
          await expectAccessible(page, themesOf(screen, width, widths));
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(sideways, `pixels beyond a window of ${width}`).toBeLessThanOrEqual(0);
        }
      });
    }
  });
}

test('who is not signed in sees a page that is accessible too', async ({ page }) => {
  await page.goto('/servers');
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  await expectAccessible(page);
});
