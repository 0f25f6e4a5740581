import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { chooseInMenu } from './browser-window';
import { inEachBrowser, type Served, waitFor } from './scene';
import { FARM, untilFolded } from './truth';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'">`;

// In both browsers a style element in the shadow tree would do as well, as long as a content script makes it.
inEachBrowser(
  'what is drawn over a page that allows no styles',
  (scene) => {
    beforeEach(() => scene().reset());

    test('has its own', async () => {
      const page = await scene().open(FARM);
      await untilFolded(page);
      expect(
        await page.evaluate(() => {
          const style = document.createElement('style');
          style.textContent = 'html { cursor: crosshair }';
          document.head.append(style);
          return getComputedStyle(document.documentElement).cursor;
        }),
        'the page itself can style nothing',
      ).toBe('auto');
      await chooseInMenu(scene(), page, { x: 200, y: 300 }, 'pick');
      // Only its style sheet puts the bar at the bottom and lets it take the pointer.
      const isBarAt = (y: number) =>
        page.evaluate(
          (top) =>
            document.elementFromPoint(innerWidth / 2, top < 0 ? innerHeight + top : top) ===
            document.querySelector('[data-chaffinch-host]'),
          y,
        );
      await waitFor(() => isBarAt(-40), { what: 'the bar at the bottom' });
      await expect.poll(() => isBarAt(40)).toBe(false);
    });
  },
  ['chromium', 'firefox'],
  strictFarm,
);

async function strictFarm(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'strict-'));
  const html = await readFile(new URL(`../fixtures/${FARM}`, import.meta.url), 'utf8');
  await writeFile(join(folder, FARM), html.replace('<head>', `<head>${POLICY}`));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
