import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, situationOf, UNLISTED, waitFor } from './scene';
import { FARM, serialised, truth, untilFolded, untilUntouched } from './truth';

inEachBrowser('switching off', (scene) => {
  beforeEach(() => scene().reset());

  const SITE_SWITCH = '.header [role="switch"]';

  test('restores the page byte for byte, and switching on folds it again', async () => {
    const served = await serialised(await scene().open(FARM, UNLISTED));
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await scene().popup(page);
    await popup.click(SITE_SWITCH);
    await untilUntouched(page);
    await waitFor(async () => (await situationOf(popup)) === 'off', { what: 'the popup to say that it is off' });
    await expect.poll(() => serialised(page)).toBe(served);
    await popup.click(SITE_SWITCH);
    await untilFolded(page);
  });

  test('holds for pages opened later on the same site', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await scene().popup(page);
    await popup.click(SITE_SWITCH);
    await untilUntouched(page);
    const later = await scene().open(FARM);
    const laterPopup = await scene().popup(later);
    await expect.poll(() => situationOf(laterPopup)).toBe('off');
    await expect.poll(() => later.$('[data-chaffinch]')).toBeNull();
  });

  test('for everything at once restores the page too', async () => {
    const served = await serialised(await scene().open(FARM, UNLISTED));
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await scene().popup(page);
    await popup.click('.footer > [aria-expanded]');
    await popup.click('.footer [role="switch"]');
    await untilUntouched(page);
    await expect.poll(() => serialised(page)).toBe(served);
  });

  test('after a box was expanded by hand leaves no trace of that either', async () => {
    const served = await serialised(await scene().open(FARM, UNLISTED));
    const page = await scene().open(FARM);
    await untilFolded(page);
    await page.click(truth.promos[0] ?? '');
    const popup = await scene().popup(page);
    await popup.click(SITE_SWITCH);
    await untilUntouched(page);
    await expect.poll(() => serialised(page)).toBe(served);
  });
});
