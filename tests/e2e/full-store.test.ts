// A store that is full. Chromium refuses storage.local above 10 MB and storage.sync above 120 writes a minute. Firefox
// knows no bound for the one but the disk's, and writes the other to the disk as often as it is asked: there neither
// can be brought about, and tests/extension/store.test.ts stands in.
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import {
  type ExtensionGlobal,
  extensionPage,
  openExtensionPage,
  openPopupTab,
} from '../../scripts/extension-pages.mjs';
import { showAlways, storedItem } from './choices-kept';
import { inEachBrowser, situationOf, waitFor } from './scene';
import { FARM, stateOf, truth, untilFolded } from './truth';

const SWITCH = '.header [role="switch"]';
const FAULT = '.store-fault-text';
const [BOX = ''] = truth.promos;

inEachBrowser(
  'a full store',
  (scene) => {
    beforeEach(() => scene().reset());

    test('keeps the last settings, the popup says so, and works again when there is room', async () => {
      const page = await scene().open(FARM);
      await untilFolded(page);
      const popup = await openPopupTab(scene().session, page);
      await choose(popup, 'false');
      await choose(popup, 'true');
      await untilFolded(page);
      const before = await stored('settings');
      expect(before).toContain('settings');
      await fill();
      await popup.bringToFront();
      await popup.click(SWITCH);
      await popup.waitForSelector(FAULT);
      // It shows what is so.
      await expect.poll(() => popup.$eval(SWITCH, (one) => one.getAttribute('aria-checked'))).toBe('true');
      await expect.poll(() => situationOf(popup)).toBe('page');
      await expect.poll(() => stateOf(page, BOX)).toBe('folded');
      expect(await stored('settings')).toBe(before);
      await empty();
      await popup.bringToFront();
      await choose(popup, 'false');
      await waitFor(async () => (await popup.$(FAULT)) === null, { what: 'the popup to take it back' });
      expect(await stored('settings')).not.toBe(before);
    });

    test('shows a block that is always to be shown on this page, and says that it is not kept', async () => {
      const { page, popup } = await openLedger();
      await fill();
      await popup.bringToFront();
      await showAlways(popup);
      await popup.waitForSelector(FAULT);
      await waitFor(
        () =>
          page.evaluate(
            (boxes) => boxes.some((box) => document.querySelector(box)?.getAttribute('data-chaffinch') !== 'folded'),
            [truth.bar, ...truth.promos],
          ),
        { what: 'the block to be shown' },
      );
      expect(await stored('rules')).toBe('{}');
    });

    test('lets the options say that nothing is kept', async () => {
      const options = await openExtensionPage(scene().session, 'options.html');
      await options.waitForSelector('[role="switch"]');
      const isOn = () => options.$eval('[role="switch"]', (one) => one.getAttribute('aria-checked'));
      const before = await isOn();
      await fill();
      await options.bringToFront();
      await options.click('[role="switch"]');
      await options.waitForSelector(FAULT);
      await expect.poll(isOn).toBe(before);
    });

    test('for other devices costs no rule on this one', async () => {
      const helper = await extensionPage(scene().session);
      const refused = await helper.evaluate(async () => {
        const { storage } = (globalThis as unknown as ExtensionGlobal).chrome;
        for (let write = 0; write < 200; write += 1) {
          const error = await storage.sync.set({ filler: write }).then(
            () => '',
            (reason) => String(reason),
          );
          if (error) return error;
        }
        return '';
      });
      expect(refused).toContain('MAX_WRITE_OPERATIONS_PER_MINUTE');
      const { popup } = await openLedger();
      await showAlways(popup);
      await waitFor(async () => (await stored('rules')).includes('"show"'), { what: 'the rule' });
      await expect.poll(() => popup.$(FAULT)).toBeNull();
      const later = await scene().open(FARM);
      await waitFor(async () => (await stateOf(later, truth.related[0] ?? '')) === 'folded', { what: 'the folds' });
      expect(await stored('rules')).toContain('"show"');
    });

    async function openLedger(): Promise<{ page: Page; popup: Page }> {
      const page = await scene().open(FARM);
      await untilFolded(page);
      const popup = await openPopupTab(scene().session, page);
      await popup.click('[role="tab"]:nth-of-type(2)');
      await popup.waitForSelector('.ledger-more summary');
      return { page, popup };
    }

    /** Until nothing goes in any more, not a settings' worth. */
    async function fill(): Promise<void> {
      const helper = await extensionPage(scene().session);
      await helper.evaluate(async () => {
        const { storage } = (globalThis as unknown as ExtensionGlobal).chrome;
        let item = 0;
        for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
          let fits = true;
          while (fits) {
            item += 1;
            fits = await storage.local.set({ [`filler${item}`]: 'x'.repeat(size) }).then(
              () => true,
              () => false,
            );
          }
        }
      });
    }

    async function empty(): Promise<void> {
      const helper = await extensionPage(scene().session);
      await helper.evaluate(async () => {
        const { storage } = (globalThis as unknown as ExtensionGlobal).chrome;
        const items = Object.keys(await storage.local.get(null)).filter((key) => key.startsWith('filler'));
        await storage.local.remove(items);
      });
    }

    function stored(key: string): Promise<string> {
      return storedItem(scene(), key);
    }

    async function choose(popup: Page, state: 'true' | 'false'): Promise<void> {
      await popup.click(SWITCH);
      await popup.waitForSelector(`${SWITCH}[aria-checked="${state}"]`);
    }
  },
  ['chromium'],
);
