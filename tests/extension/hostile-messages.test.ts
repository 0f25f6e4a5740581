// 10,000 messages to every receiver, none of which may reach a handler or change anything.
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showCount } from '../../src/platform/badge';
import { forget, learnFrom } from '../../src/platform/memory';
import {
  type BackgroundHandlers,
  type ExtensionHandlers,
  onBackgroundMessage,
  onExtensionMessage,
  onPageMessage,
  onPlaceMessage,
  type PageHandlers,
  type PlaceHandlers,
} from '../../src/platform/messages';
import { seed } from '../seed';
import { browser, reset } from './fake-browser';
import { goodFor, hostileTo, type Receiver } from './hostile-messages';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(reset);

const MESSAGES = 10_000;
const PATIENCE = 300_000;
let handled = 0;
const count = (): void => {
  handled += 1;
};

const background: Required<BackgroundHandlers> = {
  'badge.count': ({ count: folds }, { tabId }) => {
    count();
    return showCount(tabId, folds);
  },
  'judgement.load': async (_, { tabId }) => {
    count();
    await browser.scripting.executeScript({ tabId });
    return undefined;
  },
  'details.load': async (_, { tabId }) => {
    count();
    await browser.scripting.executeScript({ tabId });
    return undefined;
  },
  'memory.learn': ({ lesson }, { address }) => {
    count();
    return learnFrom(address, lesson);
  },
};
const extension: Required<ExtensionHandlers> = {
  'memory.forget': ({ site }) => {
    count();
    return forget(site);
  },
};
const page = Object.fromEntries(
  goodFor('page').map(({ message }) => [(message as { chaffinch: string }).chaffinch, count]),
) as unknown as PageHandlers & PlaceHandlers; // A handler of every name.
const inPage = Object.fromEntries(Object.entries(page).filter(([name]) => !name.startsWith('place.'))) as PageHandlers;
const inPlace = Object.fromEntries(Object.entries(page).filter(([name]) => name.startsWith('place.'))) as PlaceHandlers;

const LISTENING: Readonly<Record<Receiver, (signal: AbortSignal) => void>> = {
  background: (signal) => onBackgroundMessage(background, signal),
  extension: (signal) => onExtensionMessage(extension, signal),
  page: (signal) => {
    onPageMessage(inPage, signal);
    onPlaceMessage(inPlace, signal);
  },
};

function listenAs(receiver: Receiver): void {
  handled = 0;
  LISTENING[receiver](new AbortController().signal);
}

/** Everything that a message could have changed. */
function state() {
  const { storage, tabs, action, scripting } = browser;
  return {
    stored: [storage.local, storage.session, storage.sync].map(({ items }) => structuredClone([...items])),
    calls: [...Object.values(tabs), ...Object.values(action), ...Object.values(scripting)].flatMap((call) =>
      vi.isMockFunction(call) ? [call.mock.calls.length] : [],
    ),
    members: Object.getOwnPropertyNames(Object.prototype),
  };
}

describe.each(['background', 'extension', 'page'] as const)('who listens as %s', (receiver) => {
  it(
    `takes none of ${MESSAGES} messages that are none, or from the wrong sender`,
    () => {
      console.info(`hostile messages: ${MESSAGES} examples, seed ${seed}`);
      browser.storage.local.items.set('settings', { version: 2, enabled: true, sites: {} });
      listenAs(receiver);
      const before = state();
      const answers: unknown[] = [];
      fc.assert(
        fc.property(hostileTo(receiver), ({ message, sender }) => {
          const answered = browser.runtime.onMessage.emit(message, sender).filter((answer) => answer !== undefined);
          answers.push(...answered);
          return answered.length === 0;
        }),
        { numRuns: MESSAGES, seed },
      );
      expect([answers, handled]).toEqual([[], 0]);
      expect(state()).toEqual(before);
    },
    PATIENCE,
  );

  it('takes each of its own', async () => {
    listenAs(receiver);
    const good = goodFor(receiver);
    for (const { message, sender } of good) await Promise.all(browser.runtime.onMessage.emit(message, sender));
    expect(handled).toBe(good.length);
  });
});
