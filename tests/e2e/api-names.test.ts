// Frames, links and forms named like the browser's own objects, which they shadow in Chromium.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { badgeOf } from '../../scripts/extension-pages.mjs';
import { inEachBrowser, LISTED, type Scene, type Served, waitFor } from './scene';
import { FARM, truth } from './truth';

const PAGES = {
  'holds frames, links and forms named like the extension API': (html: string) =>
    html.replace(
      '<body>',
      '<body><iframe name="browser" hidden></iframe><iframe name="chrome" hidden></iframe><a id="chrome"></a><a id="browser"></a><form name="browser"></form><form name="chrome"></form>',
    ),
};

const fileOf = (name: string) => `${name.replaceAll(/[ ,]+/g, '-')}.html`;

inEachBrowser(
  'a page that',
  (scene) => {
    beforeEach(() => scene().reset());

    test.each(Object.keys(PAGES))('%s is folded, and read whole', async (name) => {
      const { page, errors } = await openPage(scene(), name);
      await waitFor(async () => (await badgeOf(scene().session, page)) === '9', { what: 'nine folds' });
      const popup = await scene().popup(page);
      await popup.waitForSelector('.article-body');
      expect(await paragraphsOf(popup)).toEqual(truth.paragraphs);
      expect(errors).toEqual([]);
    });
  },
  ['chromium'],
  writePages,
);

async function openPage(scene: Scene, name: string): Promise<{ page: Page; errors: readonly string[] }> {
  const page = await scene.session.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`http://${LISTED}/${fileOf(name)}`, { waitUntil: 'load' });
  return { page, errors };
}

async function paragraphsOf(view: Page): Promise<string[]> {
  const texts = await view.$$eval('.article-body p', (all) =>
    all.map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
  );
  return texts.filter((text) => truth.paragraphs.includes(text));
}

async function writePages(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'shadowed-'));
  const farm = fileURLToPath(new URL(`../fixtures/${FARM}`, import.meta.url));
  await cp(farm, join(folder, FARM));
  const html = await readFile(farm, 'utf8');
  for (const [name, change] of Object.entries(PAGES)) await writeFile(join(folder, fileOf(name)), change(html));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
