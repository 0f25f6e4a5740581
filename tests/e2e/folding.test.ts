import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, situationOf, UNLISTED, waitFor } from './scene';
import { FARM, serialised, stateOf, truth, untilFolded, visibleTexts } from './truth';

inEachBrowser('folding', (scene) => {
  beforeEach(() => scene().reset());

  test('the six boxes, the strips in them and the bar above the page are folded', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await expect.poll(() => visibleTexts(page, truth.promos.map((box) => `${box} *`).join())).toEqual([]);
    await expect.poll(() => visibleTexts(page, truth.carousels.join())).toEqual([]);
  });

  test('the link grids below the story are folded', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page, truth.related);
  });

  test('every paragraph and heading of the story stays visible', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const visible = await visibleTexts(page, 'h1, h2, p');
    for (const text of [truth.title, truth.standfirst, ...truth.sections, ...truth.paragraphs]) {
      expect(visible).toContain(text);
    }
  });

  test('nothing but attributes differs from the page as served', async () => {
    const served = await scene().open(FARM, UNLISTED);
    const page = await scene().open(FARM);
    await untilFolded(page);
    const bare = (html: string) => html.replace(/<([a-z][^\s/>]*)[^>]*>/gi, '<$1>');
    // The one host for extra drawing stands after the body, where it disturbs nobody.
    const drawn = (await serialised(page)).replace(/(<\/body>)<[\s\S]*(<\/html>)$/, '$1$2');
    expect(bare(drawn)).toBe(bare((await serialised(served)).replace(/(<\/body>)\s*(<\/html>)?$/, '$1$2')));
  });

  test.each(['clean-article.html', 'search-page.html'])('%s is not touched', async (fixture) => {
    const served = await scene().open(fixture, UNLISTED);
    const page = await scene().open(fixture);
    const popup = await scene().popup(page);
    const expected = fixture === 'search-page.html' ? 'notArticle' : 'page';
    await waitFor(async () => (await situationOf(popup)) === expected, { what: `the popup to show ${expected}` });
    await expect.poll(() => serialised(page)).toBe(await serialised(served));
  });

  test('what a box covers can be told from its chip', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const [box = ''] = truth.promos;
    const chip = await page.$eval(box, (element) => ({
      role: element.getAttribute('role'),
      expanded: element.getAttribute('aria-expanded'),
      label: element.getAttribute('aria-label'),
      focusable: element instanceof HTMLElement && element.tabIndex === 0,
    }));
    expect(chip).toMatchObject({ role: 'button', expanded: 'false', focusable: true });
    expect(chip.label).toMatch(/Promo.*6 times/);
    await expect.poll(() => stateOf(page, box)).toBe('folded');
  });
});
