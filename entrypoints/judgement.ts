// Injected where a page holds an article: teaches the page's script to judge it. The detectors, the word lists
// of every language and the weights are of no use on any other page.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageHandle } from '../src/article/page-handle';
import { judgeInSlices } from '../src/decide/judge';

export default defineUnlistedScript(() => {
  const handle = pageHandle();
  if (handle) handle.judge = judgeInSlices;
});
