import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, situationOf, UNLISTED, waitFor } from './scene';
import { FARM, serialised, untilFolded, visibleTexts } from './truth';

inEachBrowser('a site that is not on the list', (scene) => {
  beforeEach(() => scene().reset());

  test('is left alone, and the popup says that it has no access', async () => {
    const page = await scene().open(FARM, UNLISTED);
    const popup = await scene().popup(page);
    expect(['noAccess', 'internal']).toContain(await situationOf(popup));
    expect(await serialised(page)).not.toContain('data-chaffinch');
  });
});

// Only Chromium lets a driver click the toolbar button, and only that click gives access.
inEachBrowser(
  'a click on the toolbar button',
  (scene) => {
    test('lets a site that is not on the list be cleaned once', async () => {
      const page = await scene().open(FARM, UNLISTED);
      const popup = await scene().popup(page);
      expect(await situationOf(popup)).toBe('noAccess');
      await popup.click('.notice-actions button');
      await untilFolded(page);
      await waitFor(async () => (await situationOf(popup)) === 'page', { what: 'the popup to show the page' });
      expect(await visibleTexts(page, 'h2')).toContain('What Halden Labs announced');
    });
  },
  ['chromium'],
);
