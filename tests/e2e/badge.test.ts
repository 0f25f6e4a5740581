import { beforeEach, test } from 'vitest';
import { badgeOf } from '../../scripts/extension-pages.mjs';
import { inEachBrowser, waitFor } from './scene';
import { FARM, stateOf, truth, untilFolded } from './truth';

inEachBrowser('the badge', (scene) => {
  beforeEach(() => scene().reset());

  test('counts what is folded in its tab, and follows', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const folded = () => page.$$eval('[data-chaffinch="folded"]', (all) => String(all.length));
    await waitFor(async () => (await badgeOf(scene().session, page)) === (await folded()), { what: 'the badge' });

    await page.click(truth.promos[0] ?? '');
    await waitFor(async () => (await stateOf(page, truth.promos[0] ?? '')) === 'open');
    await waitFor(async () => (await badgeOf(scene().session, page)) === (await folded()), {
      what: 'the badge to follow',
    });
  });

  test('is empty where nothing is folded', async () => {
    const page = await scene().open('clean-article.html');
    await scene().popup(page);
    await waitFor(async () => (await badgeOf(scene().session, page)) === '', { what: 'an empty badge' });
  });
});
