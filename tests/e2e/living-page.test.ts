import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, situationOf, waitFor } from './scene';
import { FARM, stateOf, truth, untilFolded, untilUntouched, visibleTexts } from './truth';

inEachBrowser('a page that changes', (scene) => {
  beforeEach(() => scene().reset());

  test('boxes that arrive late are folded', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await page.evaluate((box) => {
      const copy = document.querySelector(box)?.cloneNode(true);
      if (!(copy instanceof HTMLElement)) throw new Error('no box to copy');
      // As a framework would render it: without what Chaffinch wrote into the one that is there.
      for (const { name } of [...copy.attributes]) if (!['id', 'class'].includes(name)) copy.removeAttribute(name);
      copy.id = 'late-box';
      document.querySelector('main section:last-of-type')?.append(copy);
    }, truth.promos[0] ?? '');
    await untilFolded(page, ['#late-box']);
  });

  test('what the reader expanded stays expanded when more arrives', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const [first = '', second = ''] = truth.promos;
    await page.click(first);
    await page.evaluate((box) => {
      const copy = document.querySelector(box)?.cloneNode(true);
      if (!(copy instanceof HTMLElement)) throw new Error('no box to copy');
      for (const { name } of [...copy.attributes]) if (!['id', 'class'].includes(name)) copy.removeAttribute(name);
      copy.id = 'late-box';
      document.querySelector('main section:last-of-type')?.append(copy);
    }, second);
    await untilFolded(page, ['#late-box']);
    await expect.poll(() => stateOf(page, first)).toBe('open');
  });

  test('another article by single-page navigation is judged anew', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await navigateInPage('/clean-article.html');
    await untilUntouched(page);
    const popup = await scene().popup(page);
    await waitFor(async () => (await situationOf(popup)) === 'page');
    await popup.waitForSelector('.article-body');
    const [title] = await popup.$$eval('.article-title', (all) => all.map((one) => one.textContent));
    expect(title).toMatch(/^The night shift/);

    await page.bringToFront();
    await navigateInPage(`/${FARM}`);
    await untilFolded(page);
    await expect.poll(() => visibleTexts(page, 'main p')).toEqual(expect.arrayContaining([...truth.paragraphs]));

    /** What a single-page router does: new address, same document, content swapped. */
    async function navigateInPage(address: string): Promise<void> {
      await page.evaluate(async (path) => {
        const html = await (await fetch(path)).text();
        const next = new DOMParser().parseFromString(html, 'text/html');
        history.pushState({}, '', path);
        document.title = next.title;
        document.body.replaceChildren(...next.body.childNodes);
      }, address);
    }
  });

  test('folding above the viewport does not move what is being read', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await scene().popup(page);
    await popup.click('.header [role="switch"]');
    await untilUntouched(page);
    await page.bringToFront();
    const position = () =>
      page.evaluate((text) => {
        const paragraph = [...document.querySelectorAll('main p')].find((one) => one.textContent === text);
        return paragraph?.getBoundingClientRect().top ?? Number.NaN;
      }, truth.paragraphs[18]);
    await page.evaluate((text) => {
      [...document.querySelectorAll('main p')]
        .find((one) => one.textContent === text)
        ?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, truth.paragraphs[18]);
    const before = await position();
    const again = await scene().popup(page);
    await again.click('.header [role="switch"]');
    await untilFolded(page);
    await page.bringToFront();
    await waitFor(async () => Math.abs((await position()) - before) <= 2, {
      what: 'the paragraph to stand where it stood',
      seconds: 3,
    });
  });
});
