// The conversation with the page that the popup or the side panel is about: asks for the ledger until it is there, keeps
// it true, and hears where the page stands.
import type { Where } from '../../src/blocks/place';
import { FOLD_THRESHOLD } from '../../src/decide/weights';
import { type Access, accessTo } from '../../src/platform/access';
import { type PageLedger, sendToTab } from '../../src/platform/messages';
import { loadArticleScript, loadPlaceScript } from '../../src/platform/page-scripts';
import { followPlace } from '../../src/platform/place-port';
import { choiceFor, DEFAULT_SETTINGS, readSettings, type Settings, watchSettings } from '../../src/platform/settings';
import { StoreFault } from '../../src/platform/store';
import { extensionVersion, type TargetTab, targetTab } from '../../src/platform/tabs';
import type { ArticleData, PopupModel, Situation } from '../../src/view/popup/model';
import { addFoot, countOnce, loadArticle } from './article';
import { situationOf } from './situation';

/** Milliseconds between two questions: while the page is being read, and to keep the counts true afterwards. */
const ASK_SOON = 150;
const ASK_LATER = 1500;
/** Milliseconds a page's script has to answer before it counts as not there. */
const PATIENCE = 2000;

export class Session {
  tab: TargetTab | undefined;
  article: ArticleData = { is: 'loading' };
  private access: Access = { is: 'internal' };
  private settings: Settings = DEFAULT_SETTINGS;
  private situation: Situation = { is: 'loading' };
  private where: Where | undefined;
  /** This page is to be read though it is no article. */
  private anyway = false;
  /** No code gets into this page. */
  private closed = false;
  /** The code that reads the article is on its way into the page. */
  private loading: Promise<void> | undefined;
  /** The size of the page when its article was asked for; undefined before that. */
  private askedWords: number | undefined;
  /** Ends when another page is looked at, and when the page is asked anew. */
  private visit = new AbortController();
  private round = new AbortController();

  constructor(
    private readonly show: (model: PopupModel) => void,
    private readonly search: string,
    private readonly signal: AbortSignal,
  ) {
    watchSettings((settings) => {
      this.settings = settings;
      this.attempt(() => this.follow());
    }, signal);
  }

  get host(): string {
    return this.access.is === 'internal' ? '' : this.access.host;
  }

  /** From the beginning: which tab, what may be done there, what its page says. A later call takes this one's place. */
  async open(patience = PATIENCE): Promise<void> {
    this.round.abort();
    this.visit.abort();
    this.visit = new AbortController();
    const { signal } = this.visit;
    // At once: each is a way to another process and back.
    const asked = readSettings();
    const tab = await targetTab(this.search);
    if (signal.aborted) return;
    this.tab = tab;
    const accessing = accessOf(tab);
    // Only where Chaffinch is at home: a click on the button alone is no leave to put code into a page.
    const loading = accessing.then(({ is }) =>
      tab && (is === 'listed' || is === 'granted') ? loadArticleScript(tab.id) : undefined,
    );
    const tellClosed = (closed: boolean) => () => {
      if (!signal.aborted) this.closed = closed;
    };
    loading.then(tellClosed(false), tellClosed(true));
    const [settings, access, ledger] = await Promise.all([asked, accessing, this.ask()]);
    if (signal.aborted) return;
    this.settings = settings;
    // It found somebody to install itself with.
    this.loading = ledger && loading;
    this.access = access;
    this.article = { is: 'loading' };
    this.where = undefined;
    this.anyway = false;
    this.askedWords = undefined;
    await this.follow(patience, ledger);
  }

  async readAnyway(): Promise<void> {
    this.anyway = true;
    await this.follow();
  }

  /**
   * Asks the page again and again. A later call takes this one's place.
   * @param patience milliseconds. @param first what it has answered already.
   */
  async follow(patience = PATIENCE, first?: PageLedger): Promise<void> {
    this.round.abort();
    this.round = new AbortController();
    const over = AbortSignal.any([this.round.signal, this.signal]);
    const deadline = performance.now() + patience;
    for (let known = first; !over.aborted; known = undefined) {
      const ledger = known ?? (await this.ask());
      if (over.aborted) {
        return;
      }
      if (ledger && this.access.is === 'internal') await this.lookAgain();
      this.answered(ledger, performance.now() > deadline);
      await pause(this.situation.is === 'loading' || this.isReadAgain(ledger) ? ASK_SOON : ASK_LATER, over);
    }
  }

  /** Until the page's script answers for the first time, or its time is up. */
  async waitForAnswer(): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    while (performance.now() < deadline && !(await this.ask())) {
      await pause(ASK_SOON, this.signal);
    }
  }

  load(): void {
    this.draw({ is: 'loading' });
  }

  /** Everything the reader starts runs through here: what fails is told, never swallowed. */
  attempt(act: () => Promise<unknown>): void {
    act().catch((error: unknown) => {
      // A choice that is not kept changes nothing of what is known of the page, and a line of its own says so.
      if (error instanceof StoreFault && this.situation.is !== 'loading') return;
      this.round.abort();
      this.draw({ is: 'error', detail: error instanceof Error ? error.message : String(error) });
    });
  }

  /** Since it was opened, the reader has let the browser tell which page this is. */
  private async lookAgain(): Promise<void> {
    this.tab = await targetTab(this.search);
    this.access = await accessOf(this.tab);
  }

  /** What is shown stays, and will soon be said anew. */
  private isReadAgain(ledger: PageLedger | undefined): boolean {
    return this.situation.is === 'page' && !(ledger?.settled && ledger.active);
  }

  private answered(ledger: PageLedger | undefined, late: boolean): void {
    const { access, settings, closed, anyway, article, where } = this;
    const next = situationOf({ access, settings, ledger, late, closed, anyway, article, where, shown: this.situation });
    this.draw(next);
    if (next.is === 'page' && ledger && this.mayHoldMore(ledger.pageWords)) {
      this.askedWords = ledger.pageWords;
      this.attempt(() => this.fetchArticle());
    }
  }

  /** Not asked yet, or there was no article; by now there may be one. */
  private mayHoldMore(words: number): boolean {
    return this.askedWords === undefined || (this.article.is === 'none' && this.askedWords !== words);
  }

  private async fetchArticle(): Promise<void> {
    const { tab, visit } = this;
    if (!tab) {
      return;
    }
    const take = (article: ArticleData): void => {
      if (!visit.signal.aborted) {
        this.article = article;
        this.redraw();
      }
    };
    const { loading } = this;
    this.loading = undefined;
    take(await loadArticle(tab.id, loading, take));
    if (this.article.is === 'ready') {
      await this.followPlace(tab.id, visit.signal);
    }
    take(await addFoot(this.article));
    take(await countOnce(this.article));
  }

  /** A courtesy: without it, the outline only does not know where the page stands. */
  private async followPlace(tabId: number, visit: AbortSignal): Promise<void> {
    const tell = (where: Where): void => {
      this.where = where;
      this.redraw();
    };
    await loadPlaceScript(tabId).catch(() => undefined);
    const gone = (): void => {
      this.load();
      this.attempt(() => this.open());
    };
    followPlace(tabId, tell, gone, AbortSignal.any([visit, this.signal]));
  }

  private redraw(): void {
    const { situation, article, where } = this;
    if (situation.is === 'page') {
      this.draw({ ...situation, article, where });
    }
  }

  private async ask(): Promise<PageLedger | undefined> {
    // Nobody there is an answer too; asking a tab that has gone is the same.
    return this.tab && sendToTab(this.tab.id, 'page.ledger', undefined).catch(() => undefined);
  }

  private draw(situation: Situation): void {
    this.situation = situation;
    const { host, settings } = this;
    const switches = { everywhere: settings.enabled, mode: choiceFor(settings, host).mode };
    const about = { version: extensionVersion(), address: this.tab?.url ?? '', threshold: FOLD_THRESHOLD };
    this.show({ host, switches, situation, about });
  }
}

async function accessOf(tab: TargetTab | undefined): Promise<Access> {
  return tab ? accessTo(tab) : { is: 'internal' };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
