import { beforeEach, expect, test } from 'vitest';
import { ledgerOf } from '../../scripts/extension-pages.mjs';
import { cases, type Faults, faultsOf } from './case-page';
import { inEachBrowser, waitFor } from './scene';

const NONE: Faults = { missed: [], lost: [], unclear: [] };

inEachBrowser('a case', (scene) => {
  beforeEach(() => scene().reset());

  test.each(cases)('$name: $hard', async (one) => {
    const page = await scene().open(`cases/${one.name}.html`);
    // Some boxes come when the reader scrolls.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await waitFor(async () => (await ledgerOf(scene().session, page))?.settled, { what: 'the first scan' });
    let faults = await faultsOf(page, one);
    // Some come late: the labels hold for what the page is in the end.
    await waitFor(
      async () => {
        faults = await faultsOf(page, one);
        return JSON.stringify(faults) === JSON.stringify(NONE);
      },
      { seconds: 5 },
    ).catch(() => {});
    expect(faults).toEqual(NONE);
  });
});
