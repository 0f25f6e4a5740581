// What the popup shows, as a pure function of what is known.
import type { Where } from '../../src/blocks/place';
import type { Access } from '../../src/platform/access';
import type { PageLedger } from '../../src/platform/messages';
import { isActive, type Settings } from '../../src/platform/settings-schema';
import type { ArticleData, Situation } from '../../src/view/popup/model';

export interface Known {
  readonly access: Access;
  readonly settings: Settings;
  /** The page's last answer; undefined where no script of ours answered. */
  readonly ledger: PageLedger | undefined;
  /** The page has had its time to answer. */
  readonly late: boolean;
  /** The browser lets no script into the page, whatever the site: it shows a PDF in a page of its own, say. */
  readonly closed?: boolean;
  /** The reader wants to read a page that is no article. */
  readonly anyway: boolean;
  readonly article: ArticleData;
  readonly where?: Where | undefined;
  /** What is shown now. */
  readonly shown: Situation;
}

export function situationOf(known: Known): Situation {
  const { access, settings, ledger, shown } = known;
  // Beside the page, a browser may not tell which page it is; where our script answers, there is one.
  if (access.is === 'internal' && !ledger) {
    return { is: 'internal' };
  }
  if (!settings.enabled) {
    return { is: 'off', where: 'everywhere' };
  }
  if (!ledger) {
    return withoutAnswer(known);
  }
  if (!isActive(settings, access.is === 'internal' ? ledger.host : access.host)) {
    return { is: 'off', where: 'site' };
  }
  if (!ledger.settled || !ledger.active) {
    // A page that is read again keeps showing what is known of it.
    return shown.is === 'page' ? shown : { is: 'loading' };
  }
  return ledger.kind === 'other' && !known.anyway
    ? { is: 'notArticle' }
    : { is: 'page', ledger, article: known.article, where: known.where };
}

function withoutAnswer({ access, late, closed }: Known): Situation {
  // A page that was cleaned once would have answered at once.
  if (access.is === 'once') {
    return { is: 'noAccess' };
  }
  if (!late) {
    return { is: 'loading' };
  }
  return { is: closed ? 'internal' : 'notStarted' };
}
