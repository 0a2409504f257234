import path from 'node:path';
import { test } from './fixtures.ts';
import { SCREENS, settle } from './screens.ts';

const WIDTHS = [1440, 900, 390];
const FOLDER = path.join(import.meta.dirname, 'screenshots');

for (const { title, role, path: address, prepare, widths = WIDTHS } of SCREENS) {
  test(`${title} as ${role}`, async ({ asPerson }) => {
    const page = await asPerson(role, address);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        await settle(page);
        if (prepare) await prepare(page);
        const file = `${title.replaceAll(' ', '-')}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(FOLDER, file), fullPage: !prepare });
      }
    }
  });
}
