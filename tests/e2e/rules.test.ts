import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { extensionPage, openExtensionPage } from '../../scripts/extension-pages.mjs';
import { inEachBrowser, LISTED, waitFor } from './scene';
import { FARM, stateOf, truth, untilFolded } from './truth';

const [BOX = '', NEXT = ''] = truth.promos;

inEachBrowser('a rule', (scene) => {
  beforeEach(() => scene().reset());

  /** Puts a rule into the store as the extension's pages do. */
  async function store(more: object): Promise<void> {
    const rule = {
      id: 'rule-for-test',
      site: LISTED,
      action: 'fold',
      print: '',
      selector: '',
      label: 'A box',
      changed: 1,
      ...more,
    };
    const page = await extensionPage(scene().session);
    await page.evaluate(
      async (rules) => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
        await chrome.storage.local.set({ rules: { version: 1, rules } });
      },
      [rule],
    );
  }

  async function press(page: Page, ...keys: ('Enter' | 'Tab' | 'Escape')[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }

  test('made on a chip shows that block on later visits too, until it is removed in the options', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const text = await page.$eval(BOX, (box) => box.textContent?.replace(/\s+/g, ' ').trim() ?? '');
    await page.focus(BOX);
    await page.keyboard.down('Shift');
    await press(page, 'Enter');
    await page.keyboard.up('Shift');
    // The panel has the focus when its host has.
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-chaffinch-host'));
    await press(page, 'Tab', 'Enter');
    await waitFor(async () => (await stateOf(page, BOX)) === null, { what: 'the block to be shown' });

    const again = await scene().open(FARM);
    await untilFolded(again, [truth.bar]);
    await waitFor(async () => (await stateOf(again, BOX)) === null, { what: 'the block to be shown again' });

    const options = await openExtensionPage(scene().session, 'options.html');
    await options.waitForSelector('.rule');
    await expect.poll(() => options.$eval('.rule-label', (label) => label.textContent)).toBe(text.slice(0, 80));
    await options.click('.rule summary');
    await options.click('.rule .button');
    await options.waitForSelector('.rules-none');
    await untilFolded(again, [BOX]);
  });

  test('folds by its place where nothing looks like it, in open tabs too', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const selector = 'main p:first-of-type';
    const target = await page.$$eval(selector, (all) => all.length);
    expect(target).toBeGreaterThan(0);
    await page.$$eval(selector, (all) => all[0]?.setAttribute('id', 'own-choice'));
    await store({ selector: '#own-choice' });
    await untilFolded(page, ['#own-choice']);
    await expect.poll(() => stateOf(page, NEXT)).toBe('folded');
    await store({ selector: '#own-choice', action: 'show', changed: 2 });
    await waitFor(async () => (await stateOf(page, '#own-choice')) === null, { what: 'the paragraph to be shown' });
  });

  test('comes from a file; one that is broken changes nothing and is told with its line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chaffinch-rules-'));
    const rule = {
      id: 'from-a-file',
      site: 'news.example',
      action: 'fold',
      print: '',
      selector: '#x',
      label: 'From a file',
      changed: 5,
    };
    const good = JSON.stringify({ chaffinch: 'rules', version: 1, rules: [rule] }, null, 2);
    await writeFile(join(folder, 'good.json'), good);
    await writeFile(join(folder, 'broken.json'), good.replace('"fold"', '"hide"'));
    await writeFile(join(folder, 'cut.json'), good.slice(0, -6));
    const options = await openExtensionPage(scene().session, 'options.html');
    await options.waitForSelector('.rules-none');
    const load = async (name: string, told: RegExp) => {
      const input = await options.$('.rules-files input');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
      const toldNow = () => options.$eval('.rules-told', (one) => one.textContent ?? '');
      await waitFor(async () => told.test(await toldNow()), { what: `what is told of ${name}` });
    };
    await load('broken.json', /^Line 8: “action”/);
    await load('cut.json', /^Line 1[0-9]: this is not JSON/);
    await expect.poll(() => options.$$('.rule')).toHaveLength(0);
    await load('good.json', /^1 rule taken in/);
    await expect.poll(() => options.$eval('.rule-label', (label) => label.textContent)).toBe('From a file');
  });
});
