// The background: a table of message handlers and listeners. Holds no state, since it is stopped at will.
import { defineBackground } from 'wxt/utils/define-background';
import { showCount } from '../src/platform/badge';
import { onBackgroundMessage } from '../src/platform/messages';
import { followPermissions, loadDetailsScript, loadJudgementScript } from '../src/platform/page-scripts';

export default defineBackground(() => {
  const { signal } = new AbortController();
  onBackgroundMessage(
    {
      'badge.count': ({ count }, { tabId }) => showCount(tabId, count),
      'judgement.load': (_, { tabId }) => loadJudgementScript(tabId),
      'details.load': (_, { tabId }) => loadDetailsScript(tabId),
    },
    signal,
  );
  followPermissions(signal);
});
