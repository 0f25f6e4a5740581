import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { badgeOf, extensionPage, tabIdOf } from '../../scripts/extension-pages.mjs';
import { GOOD, malformed, NAMES, type Receiver } from '../extension/hostile-messages';
import { seed } from '../seed';
import { inEachBrowser, waitFor } from './scene';
import { FARM, serialised, untilFolded } from './truth';

type Api = typeof import('webextension-polyfill');

/** Of each way to send, whole messages included. */
const MESSAGES = 1000;
/** As texts of JSON, which carry an own `__proto__` where a driver would drop it. */
function textsFor(...others: Receiver[]): string[] {
  const mistaken = others.flatMap((receiver) =>
    NAMES[receiver].map((name) => ({ chaffinch: name, arguments: GOOD[name] })),
  );
  const made = fc.sample(malformed, { numRuns: MESSAGES - mistaken.length, seed });
  return [...mistaken, ...made].flatMap((message) => asJson(message) ?? []);
}

/** Undefined for what JSON does not hold. */
function asJson(message: unknown): string | undefined {
  try {
    const text: string | undefined = JSON.stringify(message);
    return text !== undefined && text.length < 60_000 ? text : undefined;
  } catch {
    return undefined;
  }
}

inEachBrowser('hostile messages', (scene) => {
  beforeEach(() => scene().reset());

  test('from a script in a page and from the extension’s own pages change nothing and are answered by nobody', async () => {
    console.info(`hostile messages: seed ${seed}`);
    const { session } = scene();
    const page = await scene().open(FARM);
    await untilFolded(page);
    await waitFor(async () => (await stored()).includes('memory:'), { what: 'the site to be remembered' });
    const tab = await tabIdOf(session, page);
    const helper = await extensionPage(session);
    const state = async () => [await stored(), await serialised(page), await badgeOf(session, page)];
    const before = await state();

    // What the background takes of its own pages only, and what only pages take.
    const fromPage = textsFor('extension', 'page');
    const answersToScript = await helper.evaluate(
      async (tabId, texts) => {
        const { chrome } = globalThis as unknown as { chrome: Api };
        const [injected] = await chrome.scripting.executeScript({
          target: { tabId },
          args: [texts],
          func: async (all: string[]) => {
            const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
            const ask = (text: string) => runtime.sendMessage(JSON.parse(text)).catch(() => undefined);
            const answers = await Promise.all(all.map(ask));
            return answers.filter((answer) => answer !== undefined && answer !== null).length;
          },
        });
        return injected?.result;
      },
      tab,
      fromPage,
    );
    // What the background takes of scripts in pages only; to the page, what only the background takes.
    const fromOwn = textsFor('background');
    const toTab = textsFor('background', 'extension');
    const answersToOwn = await helper.evaluate(
      async (tabId, texts, textsToTab) => {
        const { runtime, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
        const answers = await Promise.all([
          ...texts.map((text) => runtime.sendMessage(JSON.parse(text)).catch(() => undefined)),
          ...textsToTab.map((text) => tabs.sendMessage(tabId, JSON.parse(text)).catch(() => undefined)),
        ]);
        return answers.filter((answer) => answer !== undefined && answer !== null).length;
      },
      tab,
      fromOwn,
      toTab,
    );

    expect(fromPage.length + fromOwn.length + toTab.length).toBeGreaterThan(2000);
    expect([answersToScript, answersToOwn]).toEqual([0, 0]);
    expect(await state()).toEqual(before);
  }, 120_000);

  /** Everything that is stored, as one text. */
  async function stored(): Promise<string> {
    const helper = await extensionPage(scene().session);
    return helper.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
      const areas = await Promise.all([storage.local.get(null), storage.session.get(null), storage.sync.get(null)]);
      return JSON.stringify(
        areas.map((items) => Object.entries(items).sort(([one], [other]) => (one < other ? -1 : 1))),
      );
    });
  }
});
