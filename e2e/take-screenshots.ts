import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { SCREENS, settle } from './screens.ts';

const WIDTHS = [1440, 900, 390];
const FOLDER = path.join(import.meta.dirname, 'screenshots');

for (const { title, role, path: address, prepare, widths = WIDTHS } of SCREENS) {
  test(`${title} as ${role}`, async ({ asPerson }) => {
    const page = await asPerson(role, address);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      // A menu or dialog may close when the page is laid out anew, so it is opened on a page that begins in this width.
      if (prepare && width !== widths[0]) await page.goto(address);
      await settle(page);
      await prepare?.(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
        const file = `${title.replaceAll(' ', '-')}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(FOLDER, file), fullPage: !prepare });
      }
    }
  });
}
