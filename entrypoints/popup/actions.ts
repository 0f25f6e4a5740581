// What the reader can do in the popup, carried out.
import { requestSite } from '../../src/platform/access';
import { openReader } from '../../src/platform/article-store';
import { sendToTab } from '../../src/platform/messages';
import { jumpIn, pickIn, placeIn } from '../../src/platform/page-acts';
import { cleanOnce } from '../../src/platform/page-scripts';
import { updateSettings, withMode } from '../../src/platform/settings';
import { hasSidePanel, openSidePanel } from '../../src/platform/side-panel';
import { tellOfChange } from '../../src/platform/store';
import { openOptions, openSavedList, reloadTab } from '../../src/platform/tabs';
import type { PopupActions } from '../../src/view/popup/model';
import type { Exported, ExportRequest } from '../../src/view/reader/export-kinds';
import { exportsOf } from '../reader/exports';
import { savingOf } from '../saved/saving';
import type { Session } from './session';

/** Milliseconds a page that is loaded anew has to answer. */
const PATIENCE_FOR_RELOAD = 12_000;

export function popupActions(session: Session, done: () => void): PopupActions {
  /** Does something in the tab, if there still is one. */
  const inTab = (act: (tabId: number) => Promise<unknown>): void => {
    const { tab } = session;
    if (tab) {
      session.attempt(() => act(tab.id));
    }
  };
  const changePage = (name: 'page.expand' | 'page.fold', blocks: readonly number[]): void =>
    inTab(async (tabId) => {
      await sendToTab(tabId, name, { blocks: [...blocks] });
      await session.follow();
    });

  const ruleOn = (ruling: 'fold' | 'show', blocks: readonly number[]): void =>
    inTab(async (tabId) => {
      const kept = await sendToTab(tabId, 'page.rule', { blocks: [...blocks], ruling });
      // The page's own script has asked the store.
      if (kept !== undefined) tellOfChange(kept);
      await session.follow();
    });

  return {
    // The store tells everyone who listens, this popup too.
    setMode: (mode) => session.attempt(() => updateSettings((known) => withMode(known, session.host, mode))),
    switchEverywhere: (enabled) => session.attempt(() => updateSettings((known) => ({ ...known, enabled }))),
    expand: (blocks) => changePage('page.expand', blocks),
    fold: (blocks) => changePage('page.fold', blocks),
    showAlways: (blocks) => ruleOn('show', blocks),
    foldAlways: (blocks) => ruleOn('fold', blocks),
    describe: async (block) => session.tab && sendToTab(session.tab.id, 'page.describe', { block }),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    // A courtesy: where it fails, nothing is lost.
    point: (blocks) => inTab((tabId) => sendToTab(tabId, 'page.point', { blocks: [...blocks] }).catch(() => undefined)),
    jump: ({ id, title }) => inTab((tabId) => jumpIn(tabId, { heading: id, title })),
    goBack: () => inTab((tabId) => sendToTab(tabId, 'place.return', undefined)),
    pick: () =>
      inTab(async (tabId) => {
        await pickIn(tabId, false);
        done();
      }),
    copyArticle: (request) => copyArticle(session, request),
    openReader: () => session.attempt(() => openArticle(session, done)),
    saving: savingOf,
    openSaved: () => session.attempt(() => openSavedList().then(done)),
    // Opened before anything is awaited: browsers do so in a click only.
    openPanel: hasSidePanel() ? () => session.attempt(() => openSidePanel(session.tab).then(done)) : undefined,
    openOptions: () => session.attempt(() => openOptions().then(done)),
    startHere: () =>
      inTab(async (tabId) => {
        session.load();
        await cleanOnce(tabId);
        await session.waitForAnswer();
        await session.follow();
      }),
    allowSite: () => {
      // Asked before anything is awaited: browsers ask in a click only.
      const asked = requestSite(session.host);
      session.attempt(async () => {
        if (await asked) {
          session.load();
          await session.open();
        }
      });
    },
    reload: () =>
      inTab(async (tabId) => {
        session.load();
        await reloadTab(tabId);
        await session.follow(PATIENCE_FOR_RELOAD);
      }),
    readAnyway: () => session.attempt(() => session.readAnyway()),
    retry: () => {
      session.load();
      session.attempt(() => session.open());
    },
  };
}

async function openArticle({ article, tab }: Session, done: () => void): Promise<void> {
  if (article.is === 'ready') {
    await openReader(article.article, tab, tab && (await placeIn(tab.id)));
    done();
  }
}

async function copyArticle({ article }: Session, request: ExportRequest): Promise<Exported> {
  if (article.is !== 'ready') throw new Error('no article');
  return exportsOf(article.article, { pictures: () => false })(request);
}
