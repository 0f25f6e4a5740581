// The popup's conversation with the page under it: asks for the ledger until it is there, and keeps it true.
import { FOLD_THRESHOLD } from '../../src/decide/weights';
import { type Access, accessTo } from '../../src/platform/access';
import { type PageLedger, sendToTab } from '../../src/platform/messages';
import { choiceFor, DEFAULT_SETTINGS, readSettings, type Settings, watchSettings } from '../../src/platform/settings';
import { extensionVersion, type TargetTab, targetTab } from '../../src/platform/tabs';
import type { ArticleData, PopupModel, Situation } from '../../src/view/popup/model';
import { countOnce, loadArticle } from './article';
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
  private articleAsked = false;
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

  /** From the beginning: which tab, what may be done there, what its page says. */
  async open(): Promise<void> {
    const [tab, settings] = await Promise.all([targetTab(this.search), readSettings()]);
    this.tab = tab;
    this.settings = settings;
    this.access = tab ? await accessTo(tab) : { is: 'internal' };
    this.articleAsked = false;
    await this.follow();
  }

  /** Asks the page again and again. A later call takes this one's place; `patience` in milliseconds. */
  async follow(patience = PATIENCE): Promise<void> {
    this.round.abort();
    this.round = new AbortController();
    const over = AbortSignal.any([this.round.signal, this.signal]);
    const deadline = performance.now() + patience;
    while (!over.aborted) {
      const ledger = await this.ask();
      if (over.aborted) {
        return;
      }
      this.answered(ledger, performance.now() > deadline);
      await pause(ledger?.settled && ledger.active ? ASK_LATER : ASK_SOON, over);
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
      this.round.abort();
      this.draw({ is: 'error', detail: error instanceof Error ? error.message : String(error) });
    });
  }

  private answered(ledger: PageLedger | undefined, late: boolean): void {
    const { access, settings, article } = this;
    const next = situationOf({ access, settings, ledger, late, article, shown: this.situation });
    this.draw(next);
    if (next.is === 'page' && !this.articleAsked) {
      this.articleAsked = true;
      this.attempt(() => this.fetchArticle());
    }
  }

  private async fetchArticle(): Promise<void> {
    if (!this.tab) {
      return;
    }
    this.drawArticle(await loadArticle(this.tab.id));
    this.drawArticle(await countOnce(this.article));
  }

  private drawArticle(article: ArticleData): void {
    this.article = article;
    if (this.situation.is === 'page') {
      this.draw({ ...this.situation, article });
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

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
