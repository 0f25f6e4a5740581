import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, waitFor } from './scene';
import { FARM, stateOf, truth, untilFolded } from './truth';

const [BOX = '', NEXT = ''] = truth.promos;

inEachBrowser('the ledger', (scene) => {
  beforeEach(() => scene().reset());

  /** The ledger's row of the promo boxes, opened. */
  async function openRow(page: Page): Promise<Page> {
    const popup = await scene().popup(page);
    await popup.click('[role="tab"]:nth-of-type(2)');
    await popup.$$eval('.ledger-list > li', (rows) => {
      const row = rows.find((one) => one.querySelector('.ledger-kind')?.textContent?.startsWith('Promo 6'));
      row?.setAttribute('id', 'promos');
      row?.querySelector<HTMLElement>('.ledger-more summary')?.click();
    });
    await popup.waitForSelector('#promos .ledger-steps');
    return popup;
  }

  test('a fold that was wrong is shown at once, with its copies, and on the next visit', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await openRow(page);
    await popup.click('#promos .ledger-steps button');
    await waitFor(async () => (await stateOf(page, BOX)) === null && (await stateOf(page, NEXT)) === null, {
      what: 'the boxes to be shown',
    });
    const again = await scene().open(FARM);
    await untilFolded(again, [truth.bar]);
    await waitFor(async () => (await stateOf(again, NEXT)) === null, { what: 'the boxes to stay shown' });
  });

  test('a report tells how a box is built without a word of it, and the filter matches one element', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const words = await page.$eval(`${BOX} h3`, (heading) => heading.textContent?.trim() ?? '');
    const popup = await openRow(page);
    await popup.evaluate(() => {
      const copied: string[] = [];
      Object.assign(globalThis, { copied });
      navigator.clipboard.writeText = async (text) => void copied.push(text);
    });
    const copiedIn = () => popup.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);
    await popup.click('#promos .ledger-steps button:nth-of-type(2)');
    await waitFor(async () => (await copiedIn()).length === 1, { what: 'the report' });
    await popup.click('#promos .ledger-steps button:nth-of-type(3)');
    await waitFor(async () => (await copiedIn()).length === 2, { what: 'the filter' });
    const [report = '', filter = ''] = await copiedIn();
    expect(report).toMatch(/^Chaffinch \d+\.\d+\.\d+\npromo, 0\.\d\d\n- /);
    expect(report).toContain('<h3');
    expect(report).not.toContain(words);
    expect(report).not.toContain('http');
    const [host, selector = ''] = filter.split('##');
    expect(host).toBe('opentools.ai');
    await expect.poll(() => page.$$eval(selector, (all) => all.length)).toBe(1);
    await expect.poll(() => page.$eval(selector, (found) => found.getAttribute('data-chaffinch'))).toBe('folded');
  });
});
