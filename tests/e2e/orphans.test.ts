import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { builtExtension } from '../../scripts/browsers.mjs';
import { badgeOf, updateExtension } from '../../scripts/extension-pages.mjs';
import { inEachBrowser, type Scene, UNLISTED, waitFor } from './scene';
import { FARM, serialised, stateOf, truth, untilFolded } from './truth';

const update = ({ session }: Scene) => updateExtension(session, builtExtension(session.kind));

inEachBrowser('an update while a tab is open', (scene) => {
  beforeEach(() => scene().reset());

  const [first = '', second = ''] = truth.promos;

  test('has the new script take over in the tab, without a reload', async () => {
    const { page, errors } = await openFarm(scene());
    const loaded = await page.evaluate(() => performance.timeOrigin);
    const chips = await page.$$('[data-chaffinch="folded"]');
    await page.click(first);
    await waitFor(async () => (await stateOf(page, first)) === 'open');

    await update(scene());
    // The old script took its marks off, or the new one did; what was open by the old is folded by the new.
    await untilFolded(page);
    await expect.poll(() => page.evaluate(() => performance.timeOrigin)).toBe(loaded);
    await expect.poll(() => page.$$eval('[data-chaffinch="folded"]', (all) => all.length)).toBe(chips.length);
    await waitFor(async () => (await badgeOf(scene().session, page)) === String(chips.length), { what: 'the badge' });

    await page.bringToFront();
    await page.click(second);
    await waitFor(async () => (await stateOf(page, second)) === 'open', { what: 'one click to open it' });
    await expect.poll(() => stateOf(page, first)).toBe('folded');
    await page.evaluate(restFrames);
    await expect.poll(() => stateOf(page, second)).toBe('open');
    expect(errors).toEqual([]);
  });

  test('leaves the page byte for byte as it was when it is then switched off', async () => {
    const served = await scene().open(FARM, UNLISTED);
    await served.evaluate(giveAttributes, first);
    const expected = await serialised(served);
    const { page } = await openFarm(scene());
    await page.evaluate(giveAttributes, first);
    const popup = await scene().popup(page);
    for (const state of ['false', 'true']) {
      await popup.click('.header [role="switch"]');
      await popup.waitForSelector(`.header [role="switch"][aria-checked="${state}"]`);
    }
    await untilFolded(page);
    await update(scene());
    await untilFolded(page);
    const later = await scene().popup(page);
    await later.click('.header [role="switch"]');
    await waitFor(async () => (await page.$('[data-chaffinch]')) === null, { what: 'the page to be restored' });
    await expect.poll(() => serialised(page)).toBe(expected);
  });
});

// Firefox ends the script with its extension and tells neither: what it has drawn goes with it, attributes stay.
inEachBrowser(
  'a script whose extension is removed',
  (scene) => {
    test('takes its marks off at the next press, which the page does not get', async () => {
      const { page, errors } = await openFarm(scene());
      const served = await scene().open(FARM, UNLISTED);
      await scene().session.browser.uninstallExtension(new URL(scene().session.address('')).host);
      await page.bringToFront();
      const [box = ''] = truth.promos;
      // A click, which would follow the link in the box if it were the page's.
      await page.click(box);
      await waitFor(async () => (await page.$('[data-chaffinch]')) === null, { what: 'the marks to be gone' });
      await expect.poll(() => serialised(page)).toBe(await serialised(served));
      expect(errors).toEqual([]);
    });
  },
  ['chromium'],
);

async function openFarm(scene: Scene): Promise<{ page: Page; errors: readonly string[] }> {
  const page = await scene.open(FARM);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await untilFolded(page);
  return { page, errors };
}

/** Attributes of the page's own where a fold writes its. */
function giveAttributes(selector: string): void {
  const box = document.querySelector(selector);
  box?.setAttribute('role', 'note');
  box?.setAttribute('aria-label', 'A box');
}

/** Long enough for two scripts to undo each other's work, if there were two. */
async function restFrames(): Promise<void> {
  for (let i = 0; i < 60; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
