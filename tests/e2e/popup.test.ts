import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, situationOf, waitFor } from './scene';
import { FARM, serialised, stateOf, truth, untilFolded } from './truth';

inEachBrowser('the popup', (scene) => {
  beforeEach(() => scene().reset());

  async function openOnFarm(): Promise<{ page: Page; popup: Page }> {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await scene().popup(page);
    await popup.waitForSelector('.article-body');
    return { page, popup };
  }

  const texts = (popup: Page, selector: string) =>
    popup.$$eval(selector, (all) => all.map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? ''));

  test('shows the whole article in its reading view', async () => {
    const { popup } = await openOnFarm();
    const shown = async () => (await texts(popup, '.article-body p')).filter((text) => truth.paragraphs.includes(text));
    await expect.poll(shown).toEqual(truth.paragraphs);
    await expect.poll(() => texts(popup, '.article-title')).toEqual([truth.title]);
  });

  test('shows nothing in its reading view that is not the article', async () => {
    const { popup } = await openOnFarm();
    const [body = ''] = await texts(popup, '.article');
    for (const phrase of truth.boilerplate) expect(body).not.toContain(phrase);
    const alternatives = await popup.$$eval('.article img', (all) =>
      all.map((image) => image.getAttribute('alt') ?? ''),
    );
    expect(alternatives.filter((text) => text.endsWith('Logo'))).toEqual([]);
  });

  test('lists the nine sections in order', async () => {
    const { popup } = await openOnFarm();
    await popup.click('.outline-more');
    await waitFor(async () => (await popup.$('.outline-more')) === null);
    await expect.poll(() => texts(popup, '.outline-title')).toEqual(truth.sections);
  });

  test('scrolls the page to the section that is chosen', async () => {
    const { page, popup } = await openOnFarm();
    const rows = await popup.$$('.outline-row');
    await rows[3]?.click();
    const top = () =>
      page.$$eval(
        'main h2',
        (all, title) => all.find((one) => one.textContent === title)?.getBoundingClientRect().top,
        truth.sections[3],
      );
    await waitFor(async () => Math.abs((await top()) ?? Number.NaN) < 40, { what: 'the page to scroll' });
    await expect.poll(() => situationOf(popup)).toBe('page');
  });

  test('says what was folded, how often and why', async () => {
    const { popup } = await openOnFarm();
    await popup.click('[role="tab"]:nth-of-type(2)');
    const rows = [
      expect.stringMatching(/^Promo .*6.*The same box stands 6 times on this page\./),
      expect.stringMatching(/^Promo bar/),
    ];
    await expect.poll(() => texts(popup, '.ledger-row')).toEqual(expect.arrayContaining(rows));
  });

  test('expands in the page what is chosen in its list', async () => {
    const { page, popup } = await openOnFarm();
    await popup.click('[role="tab"]:nth-of-type(2)');
    await popup.waitForSelector('.ledger-row');
    const rows = await popup.$$('.ledger-row');
    for (const row of rows) {
      if (await row.evaluate((element) => element.textContent?.startsWith('Promo bar'))) await row.click();
    }
    await waitFor(async () => (await stateOf(page, truth.bar)) === 'open', { what: 'the bar to open' });
    await expect.poll(() => stateOf(page, truth.promos[0] ?? '')).toBe('folded');
  });

  test('says that a clean article holds nothing to fold', async () => {
    const page = await scene().open('clean-article.html');
    const popup = await scene().popup(page);
    await waitFor(async () => (await situationOf(popup)) === 'page');
    await popup.click('[role="tab"]:nth-of-type(2)');
    await waitFor(async () => (await texts(popup, '.ledger .notice-title')).includes('Nothing to fold'));
    await expect.poll(() => texts(popup, '.ledger-row')).toEqual([]);
  });

  test('says that a search page is not an article', async () => {
    const page = await scene().open('search-page.html');
    const popup = await scene().popup(page);
    await waitFor(async () => (await situationOf(popup)) === 'notArticle');
    await expect.poll(() => texts(popup, '.notice-title')).toEqual(['This page is not an article']);
  });

  test('reads such a page where it is asked to, and touches nothing in it', async () => {
    const page = await scene().open('search-page.html');
    const served = await serialised(page);
    const popup = await scene().popup(page);
    await popup.click('.notice .button');
    await popup.waitForSelector('.article-body');
    await expect.poll(() => situationOf(popup)).toBe('page');
    const [body = ''] = await texts(popup, '.article-body');
    expect(body).toContain('What fits on a laptop, what does not');
    expect(body).toContain('A router sends easy questions down the short line.');
    await expect.poll(() => serialised(page)).toBe(served);
  });
});
