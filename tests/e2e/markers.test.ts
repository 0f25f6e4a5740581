import { beforeEach, expect, test } from 'vitest';
import { badgeOf, waitFor } from '../../scripts/extension-pages.mjs';
import { inEachBrowser } from './scene';
import { FARM, truth, untilFolded, untilUntouched, visibleTexts } from './truth';

inEachBrowser('marks in the page', (scene) => {
  beforeEach(() => scene().reset());

  test('a page that writes the mark itself hides nothing', async () => {
    const page = await scene().open(FARM);
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('main p')) paragraph.setAttribute('data-chaffinch', 'folded');
    });
    await expect.poll(() => visibleTexts(page, 'main p')).toEqual(expect.arrayContaining([...truth.paragraphs]));
  });

  test('copies that a page makes of folded boxes do not stay folded when it is switched off', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await page.evaluate((boxes) => {
      for (const selector of boxes) {
        const box = document.querySelector(selector);
        box?.replaceWith(box.cloneNode(true));
      }
    }, truth.promos);
    await untilFolded(page);
    const popup = await scene().popup(page);
    await popup.waitForSelector('[role="switch"]');
    await popup.click('[role="switch"]');
    await untilUntouched(page);
  });

  test('every open tab of the site follows the switch', async () => {
    const first = await scene().open(FARM);
    await untilFolded(first);
    const second = await scene().open(FARM);
    await untilFolded(second);
    const popup = await scene().popup(second);
    await popup.waitForSelector('[role="switch"]');
    await popup.click('[role="switch"]');
    await untilUntouched(first);
    await untilUntouched(second);
  });

  test('the badge is there again when the reader comes back to the page', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await waitFor(async () => (await badgeOf(scene().session, page)) !== '', { what: 'the badge' });
    const before = await badgeOf(scene().session, page);
    await page.goto(page.url().replace(FARM, 'clean-article.html'), { waitUntil: 'load' });
    // Firefox's driver does not hear of a page that comes back as it was.
    await page.goBack({ waitUntil: 'load', timeout: 3000 }).catch(() => undefined);
    await untilFolded(page);
    await waitFor(async () => (await badgeOf(scene().session, page)) === before, { what: 'the same badge' });
  });
});
