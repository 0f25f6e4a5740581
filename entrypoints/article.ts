// Injected when the popup or the reader asks for the article: teaches the page's script to read it.
// Extraction is 35 kB and more, which is why it is not part of the always-on script.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageHandle } from '../src/article/page-handle';
import { readArticle } from '../src/article/read';

export default defineUnlistedScript(() => {
  const handle = pageHandle();
  if (!handle) return;
  handle.readArticle = () => {
    const reading = readArticle(handle.document, handle.scan());
    handle.headings = reading?.headings ?? new Map();
    return reading?.article;
  };
});
