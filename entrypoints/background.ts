// The background: a table of message handlers and listeners. Holds no state, since it is stopped at will.
import { defineBackground } from 'wxt/utils/define-background';
import { articleBody } from '../src/article/text';
import { showCount } from '../src/platform/badge';
import { followCommands } from '../src/platform/commands';
import { offerContextMenus } from '../src/platform/context-menus';
import { forget, learnFrom } from '../src/platform/memory';
import { onBackgroundMessage, onExtensionMessage } from '../src/platform/messages';
import { followPermissions, loadDetailsScript, loadJudgementScript } from '../src/platform/page-scripts';
import { followMemory } from '../src/platform/preload';
import { followUpdates } from '../src/platform/revival';
import { followSync } from '../src/platform/rules-sync';
import { followSaveItem } from '../src/platform/saved-menu';

export default defineBackground(() => {
  const { signal } = new AbortController();
  onBackgroundMessage(
    {
      'badge.count': ({ count }, { tabId }) => showCount(tabId, count),
      'judgement.load': (_, sender) => loadJudgementScript(sender),
      // Nothing is kept of a private window.
      'memory.learn': ({ lesson }, { address, isPrivate }) => (isPrivate ? undefined : learnFrom(address, lesson)),
      'details.load': (_, sender) => loadDetailsScript(sender),
    },
    signal,
  );
  onExtensionMessage({ 'memory.forget': ({ site }) => forget(site) }, signal);
  followPermissions(signal);
  followSync(signal);
  followMemory(signal);
  followUpdates(signal);
  offerContextMenus();
  followSaveItem((article) => articleBody(article.body));
  followCommands();
});
