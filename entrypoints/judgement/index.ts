// Injected where a page holds an article: teaches the page's script to judge it and to fold. The detectors, the word
// lists of every language, the weights and the chips are of no use on any other page.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judgeInSlices } from '../../src/decide/judge';
import { pageHandle } from '../../src/platform/page-handle';
import { startFolds } from './folds';

export default defineUnlistedScript(() => {
  const handle = pageHandle();
  if (!handle || handle.judge) return;
  const folds = startFolds(handle);
  handle.folds = folds;
  handle.judge = (page, elements) => judgeInSlices(page, undefined, (block) => folds.recurs(elements[block]));
});
